package dev.bespoke.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataResourceTest {
  private static final class Receipt extends DataResource<String> {
    @SuppressWarnings("NullAway") // no request is sent here
    Receipt(@Nullable String data) {
      super(null, data);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Receipt;
    }

    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public String toString() {
      return describe("shop.Receipt", "shop", "a", "number", 7);
    }
  }

  @Test
  void attributesThatCameWithTheResourceAreThere() {
    Receipt receipt = new Receipt("paid");
    assertThat(receipt.isLoaded()).isTrue();
    assertThat(receipt.data()).isEqualTo("paid");
  }

  @Test
  void attributesThatDidNotComeAreATypedErrorThatNamesTheResource() {
    Receipt receipt = new Receipt(null);
    assertThat(receipt.isLoaded()).isFalse();
    assertThatThrownBy(receipt::data)
        .isInstanceOf(ResourceNotLoadedException.class)
        .hasMessageStartingWith("shop.Receipt(shop=a, number=7) has no attributes");
  }
}
