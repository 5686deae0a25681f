-- AlterTable
ALTER TABLE "Involved" ADD COLUMN     "part" TEXT,
ADD COLUMN     "partRequired" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "partId" TEXT;

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "partId" TEXT;
