package dev.bespoke.definitions.bundle;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceName;
import dev.bespoke.definitions.bundle.format.BundleFormat;
import dev.bespoke.definitions.bundle.format.BundleParts;
import dev.bespoke.definitions.parts.LazyServiceDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The definitions that ship with Bespoke, found next to this class by its class loader. */
public final class DefinitionBundle {
  /** How {@link ServiceDefinition#source} begins for what is in the bundle. */
  public static final String SOURCE = "bundle/";

  private DefinitionBundle() {}

  /**
   * The names of all services in the bundle.
   *
   * @throws DefinitionException if the bundle is not there, which is a fault of the packaging
   */
  public static SortedSet<String> services() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(list()));
  }

  private static List<String> list() {
    byte[] list = read(BundleFormat.SERVICES);
    if (list == null) {
      throw new DefinitionException(
          BundleFormat.DIRECTORY + BundleFormat.SERVICES,
          "",
          "the bundle is not on the class path");
    }
    return List.of(new String(list, StandardCharsets.UTF_8).split("\n"));
  }

  /**
   * Opens a service, parsing its metadata alone; null where the bundle does not have it.
   *
   * @param name the service's name and, after an {@code @}, the version if only that will do
   * @throws DefinitionException if the bundle is damaged
   */
  public static @Nullable ServiceDefinition open(String name) {
    ServiceName wanted = ServiceName.of(name);
    if (!list().contains(wanted.name())) {
      return null;
    }
    ServiceDefinition service = open(wanted);
    return wanted.accepts(service.metadata().apiVersion()) ? service : null;
  }

  private static ServiceDefinition open(ServiceName service) {
    String name = BundleFormat.fileName(service.name());
    byte[] file = read(name);
    if (file == null) {
      throw new DefinitionException(BundleFormat.DIRECTORY + name, "", "the file is missing");
    }
    return new LazyServiceDefinition(new BundleParts(service.name(), SOURCE + name, file));
  }

  private static byte @Nullable [] read(String name) {
    try (InputStream in =
        DefinitionBundle.class.getResourceAsStream(BundleFormat.DIRECTORY + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new DefinitionException(
          BundleFormat.DIRECTORY + name, "", "the bundle cannot be read: " + e, e);
    }
  }
}
