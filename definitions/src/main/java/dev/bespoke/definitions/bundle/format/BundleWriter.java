package dev.bespoke.definitions.bundle.format;

import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.DefinitionParts;
import dev.bespoke.definitions.parts.DefinitionParts.Kind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes a service's file of the bundle. The same parts give the same bytes. */
public final class BundleWriter {
  private final Map<Kind, Map<String, int[]>> index = new EnumMap<>(Kind.class);
  private final List<int[]> blockLengths = new ArrayList<>();
  private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();

  private BundleWriter() {
    for (Kind kind : Kind.values()) {
      index.put(kind, new TreeMap<>());
    }
  }

  /** The bytes of a service's file. */
  public static byte[] write(DefinitionParts parts) {
    BundleWriter writer = new BundleWriter();
    try {
      for (PartOrder.Part part : new PartOrder(parts).ordered()) {
        JsonObject json = parts.read(part.kind(), part.name());
        if (json != null) {
          writer.add(part.kind(), part.name(), content(part.kind(), json));
        }
      }
      return writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  /** What a part keeps: all of it, but for the service, which keeps what is nobody else's. */
  private static Object content(Kind kind, JsonObject json) {
    if (kind != Kind.SERVICE) {
      return json.properties();
    }
    Map<String, Object> service = new LinkedHashMap<>();
    for (String property : List.of("metadata", "clientContextParams", "documentation")) {
      Object value = json.properties().get(property);
      if (value != null) {
        service.put(property, value);
      }
    }
    return service;
  }

  private void add(Kind kind, String name, Object content) {
    byte[] part = TreeWriter.write(content);
    if (block.size() + part.length > BundleFormat.BLOCK_LENGTH) {
      finishBlock();
    }
    int[] slice = {blockLengths.size(), block.size(), part.length};
    index.computeIfAbsent(kind, k -> new TreeMap<>()).put(name, slice);
    block.writeBytes(part);
  }

  private void finishBlock() {
    if (block.size() > 0) {
      byte[] deflated = deflate(block.toByteArray());
      blockLengths.add(new int[] {deflated.length, block.size()});
      blocks.writeBytes(deflated);
      block.reset();
    }
  }

  private byte[] finish() throws IOException {
    finishBlock();
    ByteArrayOutputStream indexBytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(indexBytes);
    out.writeInt(blockLengths.size());
    for (int[] lengths : blockLengths) {
      writeInts(out, lengths);
    }
    for (Map<String, int[]> slices : index.values()) {
      out.writeInt(slices.size());
      for (Map.Entry<String, int[]> slice : slices.entrySet()) {
        out.writeUTF(slice.getKey());
        writeInts(out, slice.getValue());
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(file);
    byte[] deflated = deflate(indexBytes.toByteArray());
    writeInts(header, BundleFormat.MAGIC, deflated.length, indexBytes.size());
    file.writeBytes(deflated);
    file.writeBytes(blocks.toByteArray());
    return file.toByteArray();
  }

  private static void writeInts(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
