package dev.bespoke.conformance.services;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The services of one form's archive, to be unpacked one by one. */
final class PublishedServices implements Closeable {
  private final ZipFile archive;
  private final SortedMap<String, List<ZipEntry>> entries = new TreeMap<>();

  private PublishedServices(ZipFile archive) {
    this.archive = archive;
  }

  /** Opens the archive in a directory. */
  static PublishedServices open(Form form, Path directory) throws IOException {
    PublishedServices services =
        new PublishedServices(new ZipFile(directory.resolve(form.archive()).toFile()));
    for (ZipEntry entry : Collections.list(services.archive.entries())) {
      String service = form.serviceOf(entry.getName());
      if (service != null) {
        services.entries.computeIfAbsent(service, name -> new ArrayList<>()).add(entry);
      }
    }
    return services;
  }

  /** The names of all services. */
  SortedSet<String> names() {
    return Collections.unmodifiableSortedSet((SortedSet<String>) entries.keySet());
  }

  /** Unpacks what defines a service below a directory; the archive's other services stay unread. */
  void unpack(String service, Path directory) throws IOException {
    for (ZipEntry entry : entries.getOrDefault(service, List.of())) {
      Path file = directory.resolve(entry.getName()).normalize();
      if (!file.startsWith(directory)) {
        throw new IOException("the archive has a file outside of it: " + entry.getName());
      }
      Files.createDirectories(file.getParent());
      try (InputStream in = archive.getInputStream(entry)) {
        Files.copy(in, file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
