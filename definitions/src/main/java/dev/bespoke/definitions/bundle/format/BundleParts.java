package dev.bespoke.definitions.bundle.format;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.DefinitionParts;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Reads a service's file of the bundle: the index at once, a block when a part of it is wanted. */
public final class BundleParts implements DefinitionParts {
  private final String serviceName;
  private final String source;
  private final byte[] file;
  private final Map<Kind, PartIndex> index = new EnumMap<>(Kind.class);
  private final Block[] blocks;

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
      ByteBuffer header = ByteBuffer.wrap(file);
      if (header.getInt() != BundleFormat.MAGIC) {
        throw broken(null);
      }
      int indexLength = header.getInt();
      byte[] inflated = new byte[header.getInt()];
      inflate(header.position(), indexLength, inflated);
      ByteBuffer in = ByteBuffer.wrap(inflated);
      this.blocks = readBlocks(in, header.position() + indexLength);
      for (Kind kind : Kind.values()) {
        index.put(kind, PartIndex.read(in));
      }
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      throw broken(e);
    }
  }

  private static Block[] readBlocks(ByteBuffer in, int start) {
    Block[] blocks = new Block[in.getInt()];
    int offset = start;
    for (int i = 0; i < blocks.length; i++) {
      int length = in.getInt();
      blocks[i] = new Block(offset, length, in.getInt());
      offset += length;
    }
    return blocks;
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
    return index(kind).names();
  }

  @Override
  public @Nullable JsonObject read(Kind kind, String name) {
    PartIndex.Slice slice = index(kind).find(name);
    if (slice == null) {
      return null;
    }
    byte[] block = inflated(blocks[slice.block()]);
    String place = kind.isSingle() ? kind.property() : kind.property() + "/" + name;
    try {
      return JsonObject.of(source, place, TreeReader.read(block, slice.offset(), slice.length()));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private PartIndex index(Kind kind) {
    return Objects.requireNonNull(index.get(kind), "there is one of each kind");
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
