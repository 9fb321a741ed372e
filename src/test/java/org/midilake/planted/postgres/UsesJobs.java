package org.midilake.planted.postgres;

import org.midilake.planted.jobs.UsesConfig;

/** A shell that calls the job that called it. */
public record UsesJobs(UsesConfig job) {}
