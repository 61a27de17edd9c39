package dev.bespoke.processor.plan;

import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the shapes that a set of operations needs: those written, those read, and why to check. */
final class ShapeClosure {
  private final ServiceDefinition service;
  private final SortedSet<String> written = new TreeSet<>();
  private final SortedSet<String> read = new TreeSet<>();
  private final SortedSet<String> errors = new TreeSet<>();
  private final SortedSet<String> sentErrors = new TreeSet<>();
  private final Set<String> events = new HashSet<>();
  private final Set<String> checked = new HashSet<>();

  ShapeClosure(ServiceDefinition service) {
    this.service = service;
  }

  /** Adds what the members of an input reach; the input itself is a request, not a shape. */
  void addInput(StructureDefinition input) {
    addMembers(input, written);
  }

  /** Adds what the members of an output reach. */
  void addOutput(StructureDefinition output) {
    addMembers(output, read);
  }

  /** Adds an error and what its members reach. */
  void addError(String shape) {
    if (errors.add(shape) && service.shape(shape) instanceof StructureDefinition error) {
      addMembers(error, read);
    }
  }

  /** The names of nested shapes that requests need. */
  SortedSet<String> written() {
    return written;
  }

  /** The names of nested shapes that responses and errors need. */
  SortedSet<String> read() {
    return read;
  }

  /** The names of errors. */
  SortedSet<String> errors() {
    return errors;
  }

  /** The names of errors that requests may send among their events. */
  SortedSet<String> sentErrors() {
    return sentErrors;
  }

  /** Whether a structure is one of a stream's events. */
  boolean isEvent(StructureDefinition structure) {
    return events.contains(structure.name());
  }

  /** All nested shapes. */
  SortedSet<String> nested() {
    SortedSet<String> all = new TreeSet<>(written);
    all.addAll(read);
    return all;
  }

  /** Finds the written structures that hold a required member, at any depth. */
  void findChecked() {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (String name : written) {
        if (!checked.contains(name)
            && service.shape(name) instanceof StructureDefinition structure
            && needsCheck(structure)) {
          checked.add(name);
          grown = true;
        }
      }
    }
  }

  /** Whether a structure has a required member, itself or in what it holds. */
  boolean needsCheck(StructureDefinition structure) {
    if (!structure.required().isEmpty()) {
      return true;
    }
    return structure.members().stream().anyMatch(member -> leadsToChecked(member.shape(), 0));
  }

  private boolean leadsToChecked(String shape, int depth) {
    ShapeDefinition target = service.shape(shape);
    if (depth < 32 && target instanceof ListDefinition list) {
      return leadsToChecked(list.member().shape(), depth + 1);
    }
    if (depth < 32 && target instanceof MapDefinition map) {
      return leadsToChecked(map.value().shape(), depth + 1);
    }
    return checked.contains(shape);
  }

  @SuppressWarnings("ReferenceEquality") // the set, whatever is in it
  private void addMembers(StructureDefinition structure, SortedSet<String> reached) {
    Deque<StructureDefinition> open = new ArrayDeque<>();
    open.add(structure);
    while (!open.isEmpty()) {
      StructureDefinition holder = open.remove();
      for (MemberDefinition member : holder.members()) {
        if (holder.eventStream() && isError(member)) {
          addError(member.shape());
          if (reached == written && sentErrors.add(member.shape())) {
            reach(member.shape(), written, open);
          }
          continue;
        }
        if (holder.eventStream()) {
          events.add(member.shape());
        }
        if (!member.streaming()) {
          reach(member.shape(), reached, open);
        }
      }
    }
  }

  private boolean isError(MemberDefinition member) {
    return service.shape(member.shape()) instanceof StructureDefinition structure
        && structure.error() != null;
  }

  private void reach(String name, SortedSet<String> reached, Deque<StructureDefinition> open) {
    if (!reached.add(name)) {
      return;
    }
    ShapeDefinition shape = service.shape(name);
    if (shape instanceof StructureDefinition structure) {
      open.add(structure);
    } else if (shape instanceof ListDefinition list) {
      reach(list.member().shape(), reached, open);
    } else if (shape instanceof MapDefinition map) {
      reach(map.key().shape(), reached, open);
      reach(map.value().shape(), reached, open);
    }
  }
}
