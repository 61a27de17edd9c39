package dev.bespoke.runtime.fuzz;

import dev.bespoke.runtime.config.ProfileFile;
import dev.bespoke.runtime.endpoint.Arn;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointFunctions;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.endpoint.EndpointResolver;
import dev.bespoke.runtime.endpoint.EndpointSettings;
import dev.bespoke.runtime.endpoint.EndpointUrl;
import dev.bespoke.runtime.endpoint.RegionalEndpointResolver;
import dev.bespoke.runtime.endpoint.S3EndpointResolver;
import dev.bespoke.runtime.serde.cbor.CborReader;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageReader;
import dev.bespoke.runtime.serde.json.JsonReader;
import dev.bespoke.runtime.serde.xml.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** What is fed with hostile bytes: each answers with what it made of them, or our exception. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the dictionary
enum Target {
  JSON(
      "{",
      "}",
      "[",
      "]",
      "\"a\":",
      "\\ud83d\\ude00",
      "1e400",
      "-0.0",
      "null",
      "true",
      "1e-9999999") {
    @Override
    Object feed(byte[] bytes) {
      return TypedReads.read(JsonReader.open(bytes), bytes);
    }
  },
  XML(
      "<a>",
      "</a>",
      "<!DOCTYPE a [<!ENTITY b \"&b;\">]>",
      "&b;",
      "&#x0;",
      "&lt;",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?xml",
      " a=\"b\"",
      "<a/>",
      "xmlns:b=\"c\"",
      "NaN") {
    @Override
    Object feed(byte[] bytes) {
      return TypedReads.read(XmlReader.open(bytes), bytes);
    }
  },
  CBOR(
      "\u00bf",
      "\u009f",
      "\u00ff",
      "\u00fb\u007f\u00f8\0\0\0\0\0\0",
      "\u00c1",
      "\u00c2",
      "aa",
      "\u00bb\u007f\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
      "Z\u007f\u00ff\u00ff\u00ff") {
    @Override
    Object feed(byte[] bytes) {
      return TypedReads.read(CborReader.open(bytes), bytes);
    }
  },
  EVENTS(":event-type", ":message-type", "\7\0\5event", "\0\0\0\20", "\u007f\u00ff\u00ff\u00ff") {
    @Override
    Object feed(byte[] bytes) {
      EventMessageReader reader = new EventMessageReader(new ByteArrayInputStream(repaired(bytes)));
      int headers = 0;
      try {
        for (EventMessage next = reader.read(); next != null; next = reader.read()) {
          headers += 1 + next.headers().size();
        }
      } catch (EOFException e) {
        return "ends early";
      } catch (IOException e) {
        throw new AssertionError("nothing else can happen to an array", e);
      }
      return headers;
    }
  },
  INI(
      "[profile ",
      "]\n",
      "[default]\n",
      " = ",
      "\n  ",
      "#",
      ";",
      "\r\n",
      "s3 =\n  a = b",
      "\ufeff",
      "\0") {
    @Override
    Object feed(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      ProfileFile.parse(ProfileFile.Kind.CREDENTIALS, "here", text);
      return ProfileFile.parse(ProfileFile.Kind.CONFIG, "here", text).toString().length() > 0;
    }
  },
  ARN(
      "arn:",
      "aws",
      ":s3:",
      "::",
      "us-west-2",
      "123456789012",
      "accesspoint",
      "outpost",
      "/",
      "\u00e9") {
    @Override
    Object feed(byte[] bytes) {
      Arn arn = Arn.parse(new String(bytes, StandardCharsets.UTF_8));
      return arn == null ? "none" : arn.resourceId().size() + arn.region().length() * 100;
    }
  },
  URL(
      "https://",
      "http:",
      "[::1]",
      "127.0.0.1",
      ":99999",
      "@",
      "?",
      "#",
      "/..",
      "%2f",
      "\\",
      "\0") {
    @Override
    Object feed(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      EndpointUrl url = EndpointUrl.parse(text);
      EndpointFunctions.isHostLabel(text, true);
      EndpointFunctions.isVirtualHostableBucket(text, true);
      EndpointFunctions.substring(text, 1, 5, true);
      Endpoint endpoint = Endpoint.parse(text);
      return url + endpoint.scheme() + (endpoint.port() > 0);
    }
  },
  REGIONAL("us-", "aws-", "cn-north-1", "fips-", "-fips", "local", ".", "global", "/") {
    @Override
    Object feed(byte[] bytes) {
      return resolve(new RegionalEndpointResolver(), new String(bytes, StandardCharsets.UTF_8), "");
    }
  },
  S3(
      "arn:aws:s3:us-west-2:123456789012:accesspoint:a",
      "arn:aws:s3::1:accesspoint:a.mrap",
      "--x-s3",
      "--usw2-az1",
      "--op-s3",
      "outpost:op-1:accesspoint:",
      "s3-object-lambda",
      "/",
      "..",
      "\n") {
    @Override
    Object feed(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return resolve(new S3EndpointResolver(), "us-west-2", text)
          + resolve(new S3EndpointResolver(), text, "bucket");
    }
  };

  /** Pieces that mean something to it. */
  final List<byte[]> dictionary;

  Target(String... dictionary) {
    this.dictionary =
        Arrays.stream(dictionary).map(t -> t.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  /** What it made of the bytes: like what it makes of others that take the same way. */
  abstract Object feed(byte[] bytes);

  /** The kind of the endpoint, by the settings that the text itself draws. */
  private static String resolve(EndpointResolver resolver, String region, String bucket) {
    Random dice = new Random(region.hashCode() * 31L + bucket.hashCode());
    EndpointSettings settings =
        EndpointSettings.builder("s3", "s3")
            .region(region.isEmpty() ? null : region)
            .fips(dice.nextInt(4) == 0)
            .dualStack(dice.nextInt(4) == 0)
            .accelerate(dice.nextInt(8) == 0)
            .build();
    EndpointParameters parameters = new EndpointParameters(settings, resolver, "GetObject");
    parameters.set("Bucket", bucket.isEmpty() ? null : bucket);
    Endpoint endpoint = resolver.resolve(parameters);
    String host = endpoint.host();
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || c >= 0x7f || "/\\@?#".indexOf(c) >= 0) {
        throw new AssertionError("what was given leads out of the host: " + host);
      }
    }
    return endpoint.authSchemes().isEmpty() ? "default" : endpoint.authSchemes().get(0).name();
  }

  /** Mostly the same message with the checksums that it should have; else hardly any is read. */
  private static byte[] repaired(byte[] bytes) {
    if (bytes.length < 16 || bytes[0] == 1) {
      return bytes;
    }
    byte[] message = bytes.clone();
    ByteBuffer buffer = ByteBuffer.wrap(message);
    buffer.putInt(0, message.length);
    buffer.putInt(8, crc(message, 8));
    buffer.putInt(message.length - 4, crc(message, message.length - 4));
    return message;
  }

  private static int crc(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
