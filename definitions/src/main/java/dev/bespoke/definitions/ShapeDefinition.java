package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/** A type of a service, by kind; matched exhaustively through {@link #accept}. */
public sealed interface ShapeDefinition
    permits StructureDefinition,
        ListDefinition,
        MapDefinition,
        StringDefinition,
        EnumDefinition,
        NumberDefinition,
        BooleanDefinition,
        BlobDefinition,
        TimestampDefinition,
        DocumentDefinition {

  /** The name under which other shapes refer to this one. */
  String name();

  /** HTML; empty where there is none. */
  String documentation();

  /** Whether values may not be shown in logs. */
  boolean sensitive();

  /** Non-null where the shape is deprecated. */
  @Nullable Deprecation deprecation();

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of shape. */
  interface Visitor<R> {
    /** Visits a structure, union, error or event stream. */
    R structure(StructureDefinition shape);

    /** Visits a list. */
    R list(ListDefinition shape);

    /** Visits a map. */
    R map(MapDefinition shape);

    /** Visits a free string. */
    R string(StringDefinition shape);

    /** Visits a string with known values. */
    R enumeration(EnumDefinition shape);

    /** Visits a number. */
    R number(NumberDefinition shape);

    /** Visits a boolean. */
    R bool(BooleanDefinition shape);

    /** Visits a blob. */
    R blob(BlobDefinition shape);

    /** Visits a timestamp. */
    R timestamp(TimestampDefinition shape);

    /** Visits a document: any JSON-like value. */
    R document(DocumentDefinition shape);
  }
}
