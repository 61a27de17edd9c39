package dev.bespoke.integration.auth;

import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.auth.jobs.model.ListJobsResponse;
import dev.bespoke.runtime.client.Client;

/** Import/Export, whose endpoint rules ask for Version 4 where its definition has Version 2. */
@ServiceClient("importexport")
interface Jobs extends Client {
  ListJobsResponse listJobs();
}
