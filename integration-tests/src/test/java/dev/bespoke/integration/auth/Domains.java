package dev.bespoke.integration.auth;

import dev.bespoke.annotation.ServiceClient;

/** SimpleDB, which is signed with Signature Version 2. */
@ServiceClient("sdb")
interface Domains extends DomainsOperations {}
