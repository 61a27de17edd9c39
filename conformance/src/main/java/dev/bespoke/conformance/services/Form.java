package dev.bespoke.conformance.services;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form in which AWS publishes its services, each in one archive. */
enum Form {
  /** A directory per service: {@code botocore/data/s3/2006-03-01/service-2.json}. */
  BOTOCORE("botocore-data.zip", "(?:.*/)?data/([^/]+)/[^/]+/[^/]+\\.json"),
  /** A file per service: {@code models/s3-2006-03-01.json}. */
  SMITHY("aws-smithy-models.zip", "models/(.+)-\\d{4}-\\d{2}-\\d{2}\\.json");

  private final String archive;
  private final Pattern entry;

  Form(String archive, String entry) {
    this.archive = archive;
    this.entry = Pattern.compile(entry);
  }

  /** The name of its archive. */
  String archive() {
    return archive;
  }

  /** The service that an entry of the archive belongs to; null for none. */
  @Nullable String serviceOf(String entryName) {
    Matcher matcher = entry.matcher(entryName);
    return matcher.matches() ? matcher.group(1) : null;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
