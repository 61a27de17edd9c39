package dev.bespoke.conformance;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.ServiceIndex;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.loader.ModelDiscovery;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;

/** The models in one jar of protocol tests. */
record TestModel(Model model) {
  static TestModel load(Path jar) throws IOException {
    ModelAssembler assembler = Model.assembler();
    List<URL> jars = new ArrayList<>();
    for (Path path : ClassPath.modelJars(jar)) {
      jars.add(path.toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), null)) {
      ModelDiscovery.findModels(loader).forEach(assembler::addImport);
      return new TestModel(
          assembler.putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true).assemble().unwrap());
    }
  }

  /** The cases of every service in each of its protocols. */
  List<ServiceSuite> suites() {
    List<ServiceSuite> suites = new ArrayList<>();
    ServiceIndex index = ServiceIndex.of(model);
    for (ServiceShape service : model.getServiceShapes()) {
      for (ShapeId protocol : index.getProtocols(service).keySet()) {
        ServiceSuite suite = new ServiceSuite(model, service, protocol);
        if (!suite.cases().isEmpty()) {
          suites.add(suite);
        }
      }
    }
    suites.sort((a, b) -> a.name().compareTo(b.name()));
    return suites;
  }
}
