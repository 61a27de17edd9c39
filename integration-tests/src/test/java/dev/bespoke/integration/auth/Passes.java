package dev.bespoke.integration.auth;

import dev.bespoke.annotation.ServiceClient;

/** Operations of one service, authenticated in every way, in Smithy's form. */
@ServiceClient("com.acme.passes#Passes")
interface Passes extends PassesOperations {}
