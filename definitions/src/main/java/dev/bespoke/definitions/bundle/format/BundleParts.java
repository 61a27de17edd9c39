package dev.bespoke.definitions.bundle.format;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.DefinitionParts;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Reads a service's file of the bundle: the index at once, a block when a part of it is wanted. */
public final class BundleParts implements DefinitionParts {
  private final String serviceName;
  private final String source;
  private final byte[] file;
  private final Map<Kind, NavigableMap<String, Slice>> index = new EnumMap<>(Kind.class);
  private final Block[] blocks;

  /** A part's place in its inflated block. */
  private record Slice(int block, int offset, int length) {}

  /** A deflated block's place in the file, and its bytes once they were wanted. */
  private static final class Block {
    final int offset;
    final int length;
    final byte[] bytes;
    boolean inflated;

    Block(int offset, int length, int inflatedLength) {
      this.offset = offset;
      this.length = length;
      this.bytes = new byte[inflatedLength];
    }
  }

  /**
   * Reads the index.
   *
   * @throws DefinitionException if these are not the bytes of such a file
   */
  public BundleParts(String serviceName, String source, byte[] file) {
    this.serviceName = serviceName;
    this.source = source;
    this.file = file;
    try {
      DataInputStream header = new DataInputStream(new ByteArrayInputStream(file));
      if (header.readInt() != BundleFormat.MAGIC) {
        throw broken(null);
      }
      int indexLength = header.readInt();
      byte[] inflated = new byte[header.readInt()];
      inflate(12, indexLength, inflated);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(inflated));
      this.blocks = readBlocks(in, 12 + indexLength);
      for (Kind kind : Kind.values()) {
        index.put(kind, readSlices(in));
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static Block[] readBlocks(DataInputStream in, int start) throws IOException {
    Block[] blocks = new Block[in.readInt()];
    int offset = start;
    for (int i = 0; i < blocks.length; i++) {
      int length = in.readInt();
      blocks[i] = new Block(offset, length, in.readInt());
      offset += length;
    }
    return blocks;
  }

  private static NavigableMap<String, Slice> readSlices(DataInputStream in) throws IOException {
    NavigableMap<String, Slice> slices = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      slices.put(in.readUTF(), new Slice(in.readInt(), in.readInt(), in.readInt()));
    }
    return slices;
  }

  @Override
  public String serviceName() {
    return serviceName;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public SortedSet<String> names(Kind kind) {
    return Collections.unmodifiableSortedSet(slices(kind).navigableKeySet());
  }

  @Override
  public @Nullable JsonObject read(Kind kind, String name) {
    Slice slice = slices(kind).get(name);
    if (slice == null) {
      return null;
    }
    byte[] block = inflated(blocks[slice.block]);
    String place = kind.isSingle() ? kind.property() : kind.property() + "/" + name;
    try {
      return JsonObject.of(source, place, TreeReader.read(block, slice.offset, slice.length));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private NavigableMap<String, Slice> slices(Kind kind) {
    NavigableMap<String, Slice> slices = index.get(kind);
    return slices == null ? Collections.emptyNavigableMap() : slices;
  }

  private byte[] inflated(Block block) {
    synchronized (block) {
      if (!block.inflated) {
        inflate(block.offset, block.length, block.bytes);
        block.inflated = true;
      }
      return block.bytes;
    }
  }

  private void inflate(int offset, int length, byte[] into) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, offset, length);
      if (inflater.inflate(into) != into.length) {
        throw broken(null);
      }
    } catch (DataFormatException | IndexOutOfBoundsException e) {
      throw broken(e);
    } finally {
      inflater.end();
    }
  }

  private DefinitionException broken(@Nullable Exception cause) {
    return new DefinitionException(source, "", "this is no readable bundle file", cause);
  }
}
