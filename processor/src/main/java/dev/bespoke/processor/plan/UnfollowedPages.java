package dev.bespoke.processor.plan;

import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The operations that answer in pages which cannot be followed. They serve page by page; whoever
 * asks for all pages is told why there are none.
 *
 * @param reasons why, by operation
 */
public record UnfollowedPages(SortedMap<String, String> reasons) {

  /** Copies the reasons. */
  public UnfollowedPages {
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** Whether the operation is one of them, which is reported. */
  public boolean report(
      MethodDeclaration method, OperationPlan operation, Diagnostics diagnostics) {
    String reason = reasons.get(operation.name());
    if (reason == null) {
      return false;
    }
    diagnostics.add(
        DiagnosticCode.UNSUPPORTED,
        method.location(),
        subject(operation),
        reason
            + "; return "
            + operation.response().className().simpleName()
            + " and ask for each page, or correct the definition");
    return true;
  }

  /**
   * Refuses a listing that would end after its first page.
   *
   * @throws UnsupportedDefinitionException if the operation is one of them
   */
  public void check(OperationPlan operation) {
    String reason = reasons.get(operation.name());
    if (reason != null) {
      throw new UnsupportedDefinitionException(
          subject(operation), reason + "; correct the definition, or leave the collection out");
    }
  }

  private static String subject(OperationPlan operation) {
    return "Following the pages of " + operation.name();
  }
}
