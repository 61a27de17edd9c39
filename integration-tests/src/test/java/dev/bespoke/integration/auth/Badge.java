package dev.bespoke.integration.auth;

import dev.bespoke.annotation.Identifier;
import dev.bespoke.annotation.Resource;

/** A resource of a service that takes tokens alone. */
@Resource(service = "badges", load = "GetBadge")
interface Badge {
  @Identifier("id")
  String id();

  String owner();
}
