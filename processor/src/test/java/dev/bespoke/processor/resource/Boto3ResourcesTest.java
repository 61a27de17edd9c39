package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The resources that boto3 has and the bundle has not, from boto3's own descriptions. */
class Boto3ResourcesTest {
  private static final List<String> DESCRIBED =
      List.of(
          "cloudformation/2010-05-15",
          "cloudwatch/2010-08-01",
          "ec2/2016-11-15",
          "glacier/2012-06-01",
          "iam/2010-05-08",
          "sns/2010-03-31");

  private static final String SERVICE =
      """
      package com.acme;

      import dev.bespoke.annotation.ServiceResource;

      @ServiceResource("%s")
      public interface Service extends ServiceResources {}
      """;

  private static final String PROGRAM =
      """
      package com.acme;

      import com.acme.service.model.Tag;
      import com.acme.service.resource.RouteTable;
      import com.acme.service.resource.RouteTableAssociation;
      import dev.bespoke.runtime.credentials.CredentialsProvider;
      import dev.bespoke.runtime.error.ClientException;
      import dev.bespoke.runtime.http.HttpTransport;
      import java.util.List;
      import java.util.function.Function;

      public final class Program implements Function<HttpTransport, String> {
        @Override
        public String apply(HttpTransport transport) {
          StringBuilder text = new StringBuilder();
          try (Service ec2 =
              ServiceResource.builder()
                  .transport(transport)
                  .region("eu-west-1")
                  .credentials(CredentialsProvider.anonymous())
                  .build()) {
            List<Tag> tags =
                List.of(
                    Tag.builder().key("a").value("1").build(),
                    Tag.builder().key("b").value("2").build());
            for (var tag : ec2.instance("i-1").createTags(r -> r.tags(tags))) {
              text.append(tag.resourceId()).append(tag.key()).append(tag.value()).append(' ');
            }
            text.append(
                ec2.routeTable("rtb-1").associateWithSubnet(r -> r.subnetId("s")).id());
            text.append(' ').append(ec2.createVolume(r -> r.availabilityZone("z")).size());
            text.append(' ').append(ec2.createKeyPair(r -> r.keyName("k")).keyMaterial());
            RouteTable table = ec2.routeTable("rtb-1");
            text.append(' ').append(table.routes().get(0).gatewayId());
            RouteTableAssociation association = table.associations().get(0);
            text.append(' ').append(association.main()).append(association.subnet());
            Tag empty = Tag.builder().key("e").value("").build();
            text.append(' ').append(ec2.instance("i-1").createTags(r -> r.tags(empty)));
            text.append(ec2.tag("i-1", "e", "")).append(ec2.instance("i-2").placementGroup());
            try {
              text.append(ec2.instance(""));
            } catch (ClientException e) {
              text.append(' ').append(e.getMessage());
            }
          }
          return text.toString();
        }
      }
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"cloudformation", "cloudwatch", "glacier", "iam", "sns"})
  void boto3sDescriptionsAreGeneratedAndCompileWithoutAWarning(String service) throws IOException {
    assertCompiles(run(service));
  }

  /** Its actions make resources of requests, of responses, and of data of another structure. */
  @Test
  @SuppressWarnings("unchecked")
  void resourcesOfEc2AreMadeAsBoto3MakesThem() throws Exception {
    Compilation compilation = assertCompiles(run("ec2").source("com.acme.Program", PROGRAM));
    URL[] classes = {compilation.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      var program =
          (java.util.function.Function<HttpTransport, String>)
              loader.loadClass("com.acme.Program").getDeclaredConstructor().newInstance();
      assertThat(program.apply(new Answers()))
          .isEqualTo(
              "i-1a1 i-1b2 rtbassoc-1 8 secret igw-1 trueOptional[ec2.Subnet(id=s-1)]"
                  + " [ec2.Tag(resourceId=i-1, key=e, value=)]"
                  + "ec2.Tag(resourceId=i-1, key=e, value=)Optional.empty"
                  + " ec2.Instance needs its id, which is empty: it is known by it.");
    }
  }

  /** What the program asks for, in this order. */
  private static final class Answers implements HttpTransport {
    private final List<String> bodies =
        List.of(
            "<CreateTagsResponse><return>true</return></CreateTagsResponse>",
            "<AssociateRouteTableResponse><associationId>rtbassoc-1</associationId>"
                + "</AssociateRouteTableResponse>",
            "<CreateVolumeResponse><volumeId>vol-1</volumeId><size>8</size>"
                + "</CreateVolumeResponse>",
            "<CreateKeyPairResponse><keyName>k</keyName><keyMaterial>secret</keyMaterial>"
                + "</CreateKeyPairResponse>",
            "<DescribeRouteTablesResponse><routeTableSet><item><routeTableId>rtb-1</routeTableId>"
                + "<routeSet><item><destinationCidrBlock>10.0.0.0/8</destinationCidrBlock>"
                + "<gatewayId>igw-1</gatewayId></item></routeSet><associationSet><item>"
                + "<routeTableAssociationId>rtbassoc-1</routeTableAssociationId>"
                + "<subnetId>s-1</subnetId><main>true</main></item></associationSet></item>"
                + "</routeTableSet></DescribeRouteTablesResponse>",
            "<CreateTagsResponse><return>true</return></CreateTagsResponse>",
            "<DescribeInstancesResponse><reservationSet><item><instancesSet><item><instanceId>i-2"
                + "</instanceId><placement><groupName/></placement></item></instancesSet></item>"
                + "</reservationSet></DescribeInstancesResponse>");
    private int next;

    @Override
    public HttpResponse send(HttpRequest request) {
      byte[] body = bodies.get(next++).getBytes(StandardCharsets.UTF_8);
      return new HttpResponse(200, new Headers(), new ByteArrayInputStream(body));
    }

    @Override
    public void close() {}
  }

  private CompilerRun run(String service) throws IOException {
    String described =
        DESCRIBED.stream().filter(it -> it.startsWith(service + "/")).findFirst().orElseThrow();
    Path file = Golden.shared("corpus/botocore-data.zip");
    Path definitions = Files.createDirectories(directory.resolve("definitions/" + service));
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.copy(
          zip.getPath("boto3/data", described, "resources-1.json"),
          definitions.resolve("resources-1.json"));
    }
    return new CompilerRun(TestCompiler.JAVAC, directory)
        .option("-Abespoke.definitions=" + definitions.getParent())
        .source("com.acme.Service", SERVICE.formatted(service));
  }

  private static Compilation assertCompiles(CompilerRun run) throws IOException {
    Compilation compilation = run.processor(new BespokeProcessor()).run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    return compilation;
  }
}
