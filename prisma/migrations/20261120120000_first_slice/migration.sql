-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "investa";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "tilth";

-- CreateEnum
CREATE TYPE "investa"."risk_appetite" AS ENUM ('conservative', 'moderate', 'aggressive');

-- CreateEnum
CREATE TYPE "investa"."experience_level" AS ENUM ('beginner', 'intermediate', 'advanced');

-- CreateTable
CREATE TABLE "investa"."languages" (
    "id" UUID NOT NULL,
    "code" VARCHAR(8) NOT NULL,
    "name" VARCHAR(64) NOT NULL,
    "native_name" VARCHAR(64) NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "languages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."users" (
    "id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "password_hash" VARCHAR(60) NOT NULL,
    "first_name" VARCHAR(80) NOT NULL,
    "last_name" VARCHAR(80) NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."user_profiles" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "language_id" UUID NOT NULL,
    "date_of_birth" DATE NOT NULL,
    "phone" VARCHAR(16) NOT NULL,
    "city" VARCHAR(80) NOT NULL,
    "state" VARCHAR(80) NOT NULL,
    "postcode" VARCHAR(6) NOT NULL,
    "occupation" VARCHAR(80) NOT NULL,
    "risk_appetite" "investa"."risk_appetite" NOT NULL,
    "experience_level" "investa"."experience_level" NOT NULL,
    "monthly_budget" DECIMAL(12,2),

    CONSTRAINT "user_profiles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tilth"."seed_runs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seed" INTEGER NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "scale" DECIMAL(12,4) NOT NULL,
    "domains" VARCHAR(64)[],
    "recipes" CHAR(64) NOT NULL,
    "rows" JSONB NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seed_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "languages_code_key" ON "investa"."languages"("code");

-- CreateIndex
CREATE UNIQUE INDEX "languages_name_key" ON "investa"."languages"("name");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "investa"."users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_profiles_user_id_key" ON "investa"."user_profiles"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_profiles_phone_key" ON "investa"."user_profiles"("phone");

-- CreateIndex
CREATE INDEX "user_profiles_language_id_idx" ON "investa"."user_profiles"("language_id");

-- AddForeignKey
ALTER TABLE "investa"."user_profiles" ADD CONSTRAINT "user_profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_profiles" ADD CONSTRAINT "user_profiles_language_id_fkey" FOREIGN KEY ("language_id") REFERENCES "investa"."languages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

