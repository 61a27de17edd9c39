package dev.bespoke.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StructureTest {
  @Test
  void whatABuilderDoesLaterChangesNothingThatItHasBuilt() {
    Card.Builder builder = new Card.Builder(new Card()).owner("Ada");
    Card first = builder.build();
    Card second = builder.owner("Grace").build();
    Card third = builder.pin("1234").build();
    assertThat(first).hasToString("Card[owner=Ada, pin=null]");
    assertThat(second).hasToString("Card[owner=Grace, pin=null]");
    assertThat(third).hasToString("Card[owner=Grace, pin=***]");
  }

  @Test
  void aBuilderOfItsValuesLeavesAStructureAsItIs() {
    Card card = new Card.Builder(new Card()).owner("Ada").build();
    assertThat(card.toBuilder().owner("Grace").build()).hasToString("Card[owner=Grace, pin=null]");
    assertThat(card).hasToString("Card[owner=Ada, pin=null]");
    assertThat(card.toBuilder().build()).isEqualTo(card).hasSameHashCodeAs(card);
  }

  @Test
  void structuresAreEqualByTypeAndValues() {
    Card card = new Card.Builder(new Card()).owner("Ada").build();
    assertThat(card)
        .isEqualTo(new Card.Builder(new Card()).owner("Ada").build())
        .isNotEqualTo(new Card.Builder(new Card()).build())
        .isNotEqualTo(new Ticket())
        .isNotEqualTo(null);
    assertThat(new Ticket()).isEqualTo(new Ticket()).hasToString("Ticket[]");
  }

  /** As a generated structure is. */
  private static final class Card extends Structure {
    private @Nullable String owner;
    private @Nullable String pin;

    Builder toBuilder() {
      return new Builder((Card) copy());
    }

    @Override
    protected @Nullable Object[] allMembers() {
      return new @Nullable Object[] {this.owner, this.pin};
    }

    @Override
    protected String textPattern() {
      return "Card[owner, pin=***]";
    }

    /** As a generated builder is. */
    private static final class Builder extends StructureBuilder<Card> {
      private Builder(Card values) {
        super(values);
      }

      Builder owner(@Nullable String owner) {
        writable().owner = owner;
        return this;
      }

      Builder pin(@Nullable String pin) {
        writable().pin = pin;
        return this;
      }
    }
  }

  /** A structure without members. */
  private static final class Ticket extends Structure {
    @Override
    protected String textPattern() {
      return "Ticket[]";
    }
  }
}
