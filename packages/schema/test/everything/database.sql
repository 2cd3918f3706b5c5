-- What `prisma migrate diff --from-empty --script` makes of schema.prisma, with what Prisma cannot say added by hand:
-- the extension, the sequence and the generated columns.

CREATE EXTENSION citext;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "hall";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "yard";

-- CreateEnum
CREATE TYPE "yard"."mood_type" AS ENUM ('so happy', 'sad', 'so-so, "meh"', 'Zzz…');

-- CreateEnum
CREATE TYPE "hall"."Unused" AS ENUM ('one');

CREATE SEQUENCE "hall"."tickets";

-- CreateTable
CREATE TABLE "hall"."every_type" (
    "id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textSaid" TEXT NOT NULL,
    "varchar" VARCHAR NOT NULL,
    "varchar9" VARCHAR(9) NOT NULL,
    "char" CHAR NOT NULL,
    "char9" CHAR(9) NOT NULL,
    "citext" CITEXT NOT NULL,
    "uuid" UUID NOT NULL,
    "xml" XML NOT NULL,
    "inet" INET NOT NULL,
    "bit" BIT NOT NULL,
    "bit9" BIT(9) NOT NULL,
    "varbit" VARBIT NOT NULL,
    "varbit9" VARBIT(9) NOT NULL,
    "bool" BOOLEAN NOT NULL,
    "boolSaid" BOOLEAN NOT NULL,
    "int2" SMALLINT NOT NULL,
    "int4" INTEGER NOT NULL,
    "oid" OID NOT NULL,
    "int8" BIGINT NOT NULL,
    "int8Said" BIGINT NOT NULL,
    "float4" REAL NOT NULL,
    "float8" DOUBLE PRECISION NOT NULL,
    "float8Said" DOUBLE PRECISION NOT NULL,
    "numeric" DECIMAL(65,30) NOT NULL,
    "numeric12_2" DECIMAL(12,2) NOT NULL,
    "money" MONEY NOT NULL,
    "timestamp" TIMESTAMP(3) NOT NULL,
    "timestampSaid" TIMESTAMP NOT NULL,
    "timestamp0" TIMESTAMP(0) NOT NULL,
    "timestamptz" TIMESTAMPTZ NOT NULL,
    "timestamptz3" TIMESTAMPTZ(3) NOT NULL,
    "date" DATE NOT NULL,
    "time" TIME NOT NULL,
    "time3" TIME(3) NOT NULL,
    "timetz" TIMETZ NOT NULL,
    "timetz3" TIMETZ(3) NOT NULL,
    "jsonb" JSONB NOT NULL,
    "jsonbSaid" JSONB NOT NULL,
    "json" JSON NOT NULL,
    "bytea" BYTEA NOT NULL,
    "byteaSaid" BYTEA NOT NULL,
    "mood" "yard"."mood_type" NOT NULL,
    "texts" TEXT[],
    "varchars" VARCHAR(9)[],
    "uuids" UUID[],
    "ints" INTEGER[],
    "int8s" BIGINT[],
    "numerics" DECIMAL(12,2)[],
    "days" DATE[],
    "jsons" JSONB[],
    "byteas" BYTEA[],
    "moods" "yard"."mood_type"[],
    "maybe_uuid" UUID,
    "maybe_numeric" DECIMAL(12,2),
    "maybe_int8" BIGINT,
    "maybe mood" "yard"."mood_type",
    "maybe_json" JSONB,
    "interval" interval,
    "hidden" TEXT NOT NULL DEFAULT 'hidden',

    CONSTRAINT "every_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hall"."every_default" (
    "id" SERIAL NOT NULL,
    "big" BIGSERIAL NOT NULL,
    "text" TEXT NOT NULL DEFAULT 'it''s "quoted" \ and ${x}',
    "int" INTEGER NOT NULL DEFAULT -7,
    "int8" BIGINT NOT NULL DEFAULT 9007199254740993,
    "float" DOUBLE PRECISION NOT NULL DEFAULT 0.1,
    "numeric" DECIMAL(12,2) NOT NULL DEFAULT 12.5,
    "bool" BOOLEAN NOT NULL DEFAULT true,
    "mood" "yard"."mood_type" NOT NULL DEFAULT 'so happy',
    "moods" "yard"."mood_type"[] DEFAULT ARRAY['so-so, "meh"', 'sad']::"yard"."mood_type"[],
    "ints" INTEGER[] DEFAULT ARRAY[1, -2]::INTEGER[],
    "none" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "json" JSONB NOT NULL DEFAULT '{"a": [1, null]}',
    "bytes" BYTEA NOT NULL DEFAULT '\x68656c6c6f',
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT '2020-01-01 00:00:00 +00:00',
    "changedAt" TIMESTAMP(3) NOT NULL,
    "uuid" UUID NOT NULL,
    "uuid7" UUID NOT NULL,
    "cuid" TEXT NOT NULL,
    "nanoid" TEXT NOT NULL,
    "ulid" TEXT NOT NULL,
    "database_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "label" TEXT NOT NULL DEFAULT upper('text, "int"'::text),
    "ticket" INTEGER NOT NULL DEFAULT nextval('hall.tickets'::regclass),
    "doubled" INTEGER GENERATED ALWAYS AS ("int" * 2) STORED,
    "short_id" TEXT GENERATED ALWAYS AS (left((database_id)::text, 8)) STORED,
    "unsaid" INTEGER GENERATED ALWAYS AS ("int" + 1) VIRTUAL,

    CONSTRAINT "every_default_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "yard"."badges" (
    "person_id" INTEGER NOT NULL,

    CONSTRAINT "badges_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "hall"."people" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "born_on" DATE NOT NULL,
    "mentor_id" INTEGER,
    "invited_by_id" INTEGER NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "yard"."memberships_of_people_in_clubs_under_their_names" (
    "person_id" INTEGER NOT NULL,
    "club_name" TEXT NOT NULL,
    "sponsor_id" INTEGER,
    "sponsored_club" TEXT,

    CONSTRAINT "membership_key" PRIMARY KEY ("person_id","club_name")
);

-- CreateTable
CREATE TABLE "yard"."clubs" (
    "name" TEXT NOT NULL,
    "first_team_id" INTEGER,

    CONSTRAINT "clubs_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "yard"."teams" (
    "id" INTEGER NOT NULL,
    "captain_id" INTEGER,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "yard"."players" (
    "id" INTEGER NOT NULL,
    "club_name" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,

    CONSTRAINT "players_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "yard"."Hen" (
    "id" INTEGER NOT NULL,
    "eggId" INTEGER NOT NULL,

    CONSTRAINT "Hen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "yard"."Egg" (
    "id" INTEGER NOT NULL,
    "henId" INTEGER NOT NULL,

    CONSTRAINT "Egg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "yard"."left_out" (
    "id" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "people_name_key" ON "hall"."people"("name");

-- CreateIndex
CREATE UNIQUE INDEX "people_namesake" ON "hall"."people"("first_name", "last_name", "born_on");

-- CreateIndex
CREATE UNIQUE INDEX "clubs_first_team_id_key" ON "yard"."clubs"("first_team_id");

-- CreateIndex
CREATE UNIQUE INDEX "Hen_eggId_key" ON "yard"."Hen"("eggId");

-- AddForeignKey
ALTER TABLE "yard"."badges" ADD CONSTRAINT "badges_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "hall"."people"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hall"."people" ADD CONSTRAINT "learns (map: from)" FOREIGN KEY ("mentor_id") REFERENCES "hall"."people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall"."people" ADD CONSTRAINT "people_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "hall"."people"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yard"."memberships_of_people_in_clubs_under_their_names" ADD CONSTRAINT "memberships_of_people_in_clubs_under_their_names_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "hall"."people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yard"."memberships_of_people_in_clubs_under_their_names" ADD CONSTRAINT "memberships_of_people_in_clubs_under_their_names_club_name_fkey" FOREIGN KEY ("club_name") REFERENCES "yard"."clubs"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yard"."memberships_of_people_in_clubs_under_their_names" ADD CONSTRAINT "memberships_of_people_in_clubs_under_their_names_sponsor_i_fkey" FOREIGN KEY ("sponsor_id", "sponsored_club") REFERENCES "yard"."memberships_of_people_in_clubs_under_their_names"("person_id", "club_name") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "yard"."clubs" ADD CONSTRAINT "clubs_first_team_id_fkey" FOREIGN KEY ("first_team_id") REFERENCES "yard"."teams"("id") ON DELETE SET DEFAULT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yard"."teams" ADD CONSTRAINT "teams_captain_id_fkey" FOREIGN KEY ("captain_id") REFERENCES "yard"."players"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yard"."players" ADD CONSTRAINT "players_club_name_fkey" FOREIGN KEY ("club_name") REFERENCES "yard"."clubs"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yard"."players" ADD CONSTRAINT "players_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "hall"."people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yard"."Hen" ADD CONSTRAINT "Hen_eggId_fkey" FOREIGN KEY ("eggId") REFERENCES "yard"."Egg"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yard"."Egg" ADD CONSTRAINT "Egg_henId_fkey" FOREIGN KEY ("henId") REFERENCES "yard"."Hen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

