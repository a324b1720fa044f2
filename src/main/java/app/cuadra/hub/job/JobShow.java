package app.cuadra.hub.job;

import app.cuadra.platform.JobStatus;
import app.cuadra.web.Page;

/**
 * One job.
 *
 * @param path of this page
 * @param place where the work is done
 */
public record JobShow(String path, String place, JobStatus job) implements Page {}
