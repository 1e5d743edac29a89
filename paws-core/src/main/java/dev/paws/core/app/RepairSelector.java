package dev.paws.core.app;

import dev.paws.core.message.GoalPhrase;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.fix.OverrideFile;
import dev.paws.core.parity.fix.Repair;
import dev.paws.core.secret.SecretValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Selects the repairs that work: with a file of them their differences are gone, and there are no
 * new ones.
 */
final class RepairSelector {
  private final DiffRequest request;
  private final Set<String> open;
  private final Function<String, SourceResult> read;
  private final Supplier<SecretValues> hidden;
  private final Set<String> reasons = new LinkedHashSet<>();

  /**
   * Creates a selector.
   *
   * @param request the comparison that found the differences
   * @param before its result without the repairs
   * @param read returns the environment as it would be with a file of this text
   * @param hidden the values that no file may contain
   */
  RepairSelector(
      DiffRequest request,
      ParityResult before,
      Function<String, SourceResult> read,
      Supplier<SecretValues> hidden) {
    this.request = request;
    this.open = before.open().stream().map(Deviation::fingerprint).collect(Collectors.toSet());
    this.read = read;
    this.hidden = hidden;
  }

  /** Returns the file's text. */
  String text(List<Repair> repairs) {
    String text = OverrideFile.text(repairs, request.source().name(), request.target().name());
    return hidden.get().inText(text);
  }

  /** Returns as many of the repairs as can stand in one file, in their order. */
  List<Repair> sound(List<Repair> repairs) {
    if (repairs.isEmpty() || wrong(repairs).isEmpty()) {
      return repairs;
    }
    if (repairs.size() == 1) {
      Deviation finding = repairs.get(0).finding();
      reasons.add(finding.subject() + ": " + finding.difference().fieldPath());
      reasons.addAll(wrong(repairs).stream().map(it -> "  " + it).toList());
      return List.of();
    }
    int half = repairs.size() / 2;
    List<Repair> both = new ArrayList<>(sound(repairs.subList(0, half)));
    List<Repair> others = sound(repairs.subList(half, repairs.size()));
    both.addAll(others);
    if (wrong(both).isEmpty()) {
      return both;
    }
    // Each half works, but not both together: the repairs that conflict are left out.
    both.removeAll(others);
    for (Repair repair : others) {
      both.add(repair);
      List<String> wrong = wrong(both);
      if (!wrong.isEmpty()) {
        both.remove(repair);
        Deviation finding = repair.finding();
        reasons.add(finding.subject() + ": " + finding.difference().fieldPath());
        reasons.addAll(wrong.stream().map(it -> "  " + it).toList());
      }
    }
    return both;
  }

  /** Returns why the other repairs do not work, one line for each. */
  String reasons() {
    return reasons.stream().map(it -> "\n  " + it).collect(Collectors.joining());
  }

  private List<String> wrong(List<Repair> repairs) {
    SourceResult tried = read.apply(text(repairs));
    List<String> wrong = new ArrayList<>();
    tried.findings().stream().filter(it -> it.isError()).forEach(it -> wrong.add(it.text()));
    Optional<ParityEnvironment> fixed = tried.environment();
    if (fixed.isEmpty() || !wrong.isEmpty()) {
      return wrong.isEmpty() ? List.of(GoalPhrase.FILE_UNREADABLE.text()) : wrong;
    }
    DiffRequest again =
        new DiffRequest(
            fixed.get(),
            request.target(),
            request.modes(),
            request.settings(),
            request.at(),
            request.tool());
    Set<String> allowed = new LinkedHashSet<>(open);
    repairs.forEach(it -> allowed.remove(it.finding().fingerprint()));
    Parity.of(again).compare().open().stream()
        .filter(it -> !allowed.contains(it.fingerprint()))
        .forEach(it -> wrong.add(it.subject() + ": " + it.difference().fieldPath()));
    return wrong;
  }
}
