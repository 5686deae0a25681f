-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Municipality" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rehearsal" BOOLEAN NOT NULL DEFAULT false,
    "nextRoundAt" TIMESTAMPTZ(3),

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "municipalityName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "versionId" UUID NOT NULL,
    "rules" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "activatedOn" DATE NOT NULL,
    "stoppedOn" DATE,
    "nextWakeAt" TIMESTAMPTZ(3),
    "halfYearThrough" DATE,
    "draftedHalf" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "versionId" UUID,
    "discardedAt" TIMESTAMPTZ(3),
    "documentName" TEXT,
    "document" JSONB,
    "fileId" UUID,
    "years" INTEGER[],
    "meanings" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftFile" (
    "id" UUID NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "DraftFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftItem" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DraftItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftValue" (
    "itemId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT,
    "place" JSONB,
    "doubt" TEXT,
    "typed" TEXT,
    "settledBy" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "remark" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DraftValue_pkey" PRIMARY KEY ("itemId","field")
);

-- CreateTable
CREATE TABLE "DraftChange" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "field" TEXT,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "applied" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "isUndone" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "DraftChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "actionKeys" TEXT[],
    "decisionIds" TEXT[],

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanEvent" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "versionId" UUID,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "carriedOutAt" TIMESTAMPTZ(3),
    "statement" JSONB,

    CONSTRAINT "PlanEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "goals" JSONB NOT NULL,
    "scaling" JSONB,
    "statedTotalCents" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL,
    "partyKey" TEXT,
    "address" TEXT,
    "leftOn" DATE,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleHolder" (
    "municipalityId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "contactId" UUID NOT NULL,

    CONSTRAINT "RoleHolder_pkey" PRIMARY KEY ("municipalityId","role","contactId")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "timing" TEXT NOT NULL,
    "costCents" INTEGER,
    "costRecurrence" TEXT,
    "particulars" JSONB NOT NULL,
    "secondThemeKey" TEXT,
    "scaling" JSONB,
    "ladder" JSONB,
    "ownerId" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "seq" INTEGER NOT NULL,
    "nextWakeAt" TIMESTAMPTZ(3),
    "phase" TEXT NOT NULL,
    "dueOn" DATE,
    "milestoneId" TEXT,
    "overdueFrom" DATE,
    "escalatedOn" DATE,
    "progress" TEXT,
    "progressOn" DATE,
    "closedOn" DATE,
    "milestoneKind" TEXT NOT NULL,
    "requestedUntil" DATE,
    "ownerDoneOn" DATE,
    "waitsFor" TEXT[],
    "turnOf" TEXT,
    "silentSince" DATE,
    "onTrackOn" DATE,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Involved" (
    "municipalityId" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "part" TEXT,
    "partRequired" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Involved_pkey" PRIMARY KEY ("actionId","contactId")
);

-- CreateTable
CREATE TABLE "Event" (
    "municipalityId" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "milestoneId" TEXT,
    "stepId" TEXT,
    "answerId" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("actionId","seq","position")
);

-- CreateTable
CREATE TABLE "Notice" (
    "key" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT,
    "actionId" TEXT,
    "milestoneId" TEXT,
    "stepId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "dueOn" DATE,
    "immediate" BOOLEAN NOT NULL,
    "answerId" UUID,
    "partId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "droppedBecause" TEXT,
    "mailId" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "routine" BOOLEAN NOT NULL,
    "on" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doubts" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "serverResponse" TEXT,
    "refusal" TEXT,
    "repeated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "tokenHash" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "mailId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "actionId" TEXT,
    "milestoneId" TEXT,
    "purpose" TEXT NOT NULL,
    "partId" TEXT,
    "subjectId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("tokenHash")
);

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

-- CreateTable
CREATE TABLE "Answer" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "contactId" UUID,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',
    "until" DATE,
    "newOwnerId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "statement" JSONB,
    "refusal" TEXT,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PendingCommand" (
    "answerId" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "command" JSONB NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PendingCommand_pkey" PRIMARY KEY ("answerId")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "contactId" UUID,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "deputyId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonEvent" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "channel" TEXT NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,

    CONSTRAINT "PersonEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedOn" DATE,

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "half" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "versions" JSONB NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportRemark" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "half" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,

    CONSTRAINT "ReportRemark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "key" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contactId" UUID,
    "actionId" TEXT,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "detail" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "seq" INTEGER NOT NULL,
    "nextWakeAt" TIMESTAMPTZ(3),
    "on" DATE NOT NULL,
    "phase" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "startsLater" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingEvent" (
    "municipalityId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,
    "requestId" UUID,

    CONSTRAINT "MeetingEvent_pkey" PRIMARY KEY ("meetingId","seq","position")
);

-- CreateTable
CREATE TABLE "MeetingRequest" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "MeetingRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingItem" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "subjectKey" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "proposed" BOOLEAN NOT NULL DEFAULT false,
    "introduction" TEXT NOT NULL DEFAULT '',
    "position" INTEGER,
    "leftOutBecause" TEXT,
    "paper" JSONB,

    CONSTRAINT "MeetingItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingDecision" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "itemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answerId" UUID,

    CONSTRAINT "MeetingDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MoneyEntry" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "potKey" TEXT NOT NULL,
    "actionKey" TEXT,
    "amountCents" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "description" TEXT NOT NULL,
    "url" TEXT,
    "explanation" TEXT NOT NULL,
    "commitmentId" UUID,
    "replacesId" UUID,
    "importKey" TEXT,
    "channel" TEXT NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MoneyEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PotMove" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "fromKey" TEXT NOT NULL,
    "toKey" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "board" TEXT,
    "meetingId" TEXT,
    "on" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PotMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CapacityReport" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "half" INTEGER NOT NULL,
    "lineKey" TEXT NOT NULL,
    "regularFte" DOUBLE PRECISION NOT NULL,
    "priorityFte" DOUBLE PRECISION NOT NULL,
    "explanation" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CapacityReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorValue" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "figure" DOUBLE PRECISION,
    "was" DOUBLE PRECISION,
    "people" INTEGER,
    "populationYear" INTEGER,
    "explanation" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "readingId" UUID,
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IndicatorValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpenDataReading" (
    "id" UUID NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "content" JSONB,
    "problem" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpenDataReading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlanVersion_municipalityId_year_createdAt_idx" ON "PlanVersion"("municipalityId", "year", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_municipalityId_year_key" ON "Plan"("municipalityId", "year");

-- CreateIndex
CREATE INDEX "Draft_municipalityId_createdAt_idx" ON "Draft"("municipalityId", "createdAt");

-- CreateIndex
CREATE INDEX "Draft_fileId_idx" ON "Draft"("fileId");

-- CreateIndex
CREATE INDEX "DraftItem_draftId_idx" ON "DraftItem"("draftId");

-- CreateIndex
CREATE INDEX "DraftChange_draftId_at_idx" ON "DraftChange"("draftId", "at");

-- CreateIndex
CREATE INDEX "DraftChange_itemId_idx" ON "DraftChange"("itemId");

-- CreateIndex
CREATE INDEX "Publication_planId_at_idx" ON "Publication"("planId", "at");

-- CreateIndex
CREATE INDEX "PlanEvent_planId_at_idx" ON "PlanEvent"("planId", "at");

-- CreateIndex
CREATE INDEX "PlanEvent_municipalityId_startAt_idx" ON "PlanEvent"("municipalityId", "startAt");

-- CreateIndex
CREATE INDEX "Theme_planId_idx" ON "Theme"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_municipalityId_key_key" ON "Contact"("municipalityId", "key");

-- CreateIndex
CREATE INDEX "RoleHolder_contactId_idx" ON "RoleHolder"("contactId");

-- CreateIndex
CREATE INDEX "Action_planId_phase_idx" ON "Action"("planId", "phase");

-- CreateIndex
CREATE INDEX "Action_municipalityId_phase_idx" ON "Action"("municipalityId", "phase");

-- CreateIndex
CREATE INDEX "Action_municipalityId_nextWakeAt_idx" ON "Action"("municipalityId", "nextWakeAt");

-- CreateIndex
CREATE INDEX "Action_ownerId_idx" ON "Action"("ownerId");

-- CreateIndex
CREATE INDEX "Involved_contactId_idx" ON "Involved"("contactId");

-- CreateIndex
CREATE INDEX "Notice_municipalityId_status_on_idx" ON "Notice"("municipalityId", "status", "on");

-- CreateIndex
CREATE INDEX "Notice_planId_audience_idx" ON "Notice"("planId", "audience");

-- CreateIndex
CREATE INDEX "Notice_actionId_milestoneId_idx" ON "Notice"("actionId", "milestoneId");

-- CreateIndex
CREATE INDEX "Notice_contactId_kind_idx" ON "Notice"("contactId", "kind");

-- CreateIndex
CREATE INDEX "Notice_mailId_idx" ON "Notice"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");

-- CreateIndex
CREATE INDEX "Mail_municipalityId_status_idx" ON "Mail"("municipalityId", "status");

-- CreateIndex
CREATE INDEX "Mail_municipalityId_on_idx" ON "Mail"("municipalityId", "on");

-- CreateIndex
CREATE INDEX "Link_mailId_idx" ON "Link"("mailId");

-- CreateIndex
CREATE INDEX "Link_contactId_idx" ON "Link"("contactId");

-- CreateIndex
CREATE INDEX "Link_actionId_idx" ON "Link"("actionId");

-- CreateIndex
CREATE INDEX "Link_municipalityId_purpose_createdAt_idx" ON "Link"("municipalityId", "purpose", "createdAt");

-- CreateIndex
CREATE INDEX "Session_contactId_idx" ON "Session"("contactId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Answer_actionId_idx" ON "Answer"("actionId");

-- CreateIndex
CREATE INDEX "PendingCommand_actionId_idx" ON "PendingCommand"("actionId");

-- CreateIndex
CREATE INDEX "PendingCommand_storedAt_idx" ON "PendingCommand"("storedAt");

-- CreateIndex
CREATE INDEX "PendingCommand_municipalityId_idx" ON "PendingCommand"("municipalityId");

-- CreateIndex
CREATE INDEX "Note_actionId_idx" ON "Note"("actionId");

-- CreateIndex
CREATE INDEX "Absence_municipalityId_untilOn_idx" ON "Absence"("municipalityId", "untilOn");

-- CreateIndex
CREATE INDEX "PersonEvent_contactId_at_idx" ON "PersonEvent"("contactId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_tokenHash_key" ON "AccessToken"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessToken_contactId_idx" ON "AccessToken"("contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_planId_half_key" ON "Report"("planId", "half");

-- CreateIndex
CREATE INDEX "ReportRemark_planId_half_idx" ON "ReportRemark"("planId", "half");

-- CreateIndex
CREATE INDEX "Task_municipalityId_closedAt_idx" ON "Task"("municipalityId", "closedAt");

-- CreateIndex
CREATE INDEX "Task_actionId_idx" ON "Task"("actionId");

-- CreateIndex
CREATE INDEX "Meeting_municipalityId_board_on_idx" ON "Meeting"("municipalityId", "board", "on");

-- CreateIndex
CREATE INDEX "Meeting_municipalityId_nextWakeAt_idx" ON "Meeting"("municipalityId", "nextWakeAt");

-- CreateIndex
CREATE INDEX "Meeting_startsLater_idx" ON "Meeting"("startsLater");

-- CreateIndex
CREATE INDEX "MeetingRequest_meetingId_idx" ON "MeetingRequest"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingItem_meetingId_subjectKey_key" ON "MeetingItem"("meetingId", "subjectKey");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingDecision_answerId_key" ON "MeetingDecision"("answerId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingDecision_itemId_number_key" ON "MeetingDecision"("itemId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "MoneyEntry_replacesId_key" ON "MoneyEntry"("replacesId");

-- CreateIndex
CREATE INDEX "MoneyEntry_planId_idx" ON "MoneyEntry"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "MoneyEntry_planId_importKey_key" ON "MoneyEntry"("planId", "importKey");

-- CreateIndex
CREATE INDEX "PotMove_planId_idx" ON "PotMove"("planId");

-- CreateIndex
CREATE INDEX "PotMove_meetingId_idx" ON "PotMove"("meetingId");

-- CreateIndex
CREATE INDEX "CapacityReport_planId_half_idx" ON "CapacityReport"("planId", "half");

-- CreateIndex
CREATE INDEX "IndicatorValue_municipalityId_indicatorId_area_period_at_idx" ON "IndicatorValue"("municipalityId", "indicatorId", "area", "period", "at");

-- CreateIndex
CREATE INDEX "OpenDataReading_municipalityId_at_idx" ON "OpenDataReading"("municipalityId", "at");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "DraftFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftItem" ADD CONSTRAINT "DraftItem_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftValue" ADD CONSTRAINT "DraftValue_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "DraftItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftChange" ADD CONSTRAINT "DraftChange_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleHolder" ADD CONSTRAINT "RoleHolder_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Involved" ADD CONSTRAINT "Involved_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Involved" ADD CONSTRAINT "Involved_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingCommand" ADD CONSTRAINT "PendingCommand_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingCommand" ADD CONSTRAINT "PendingCommand_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonEvent" ADD CONSTRAINT "PersonEvent_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRemark" ADD CONSTRAINT "ReportRemark_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingEvent" ADD CONSTRAINT "MeetingEvent_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingEvent" ADD CONSTRAINT "MeetingEvent_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "MeetingRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingItem" ADD CONSTRAINT "MeetingItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "MeetingItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PotMove" ADD CONSTRAINT "PotMove_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;
