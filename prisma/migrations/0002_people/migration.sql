-- DropForeignKey
ALTER TABLE "Link" DROP CONSTRAINT "Link_actionId_fkey";

-- AlterTable
ALTER TABLE "Link" ALTER COLUMN "actionId" DROP NOT NULL,
ALTER COLUMN "milestoneId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "municipalityId" TEXT,
    "contactId" UUID,
    "name" TEXT NOT NULL,
    "roles" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "Session_contactId_idx" ON "Session"("contactId");

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;
