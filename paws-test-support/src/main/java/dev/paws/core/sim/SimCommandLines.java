package dev.paws.core.sim;

import java.util.List;
import java.util.Optional;

/** The command lines of processes that a simulated engine shows, the same in all containers. */
public final class SimCommandLines {
  private List<List<String>> lines = List.of();
  private Optional<List<List<String>>> first = Optional.empty();
  private int looks;

  /** Shows these processes. */
  public void show(List<List<String>> processes) {
    lines = processes;
  }

  /** Shows the first processes at the next look, the others at all later ones. */
  public void showInTurn(List<List<String>> next, List<List<String>> later) {
    first = Optional.of(next);
    lines = later;
  }

  /** Returns how often they were looked at. */
  public int looks() {
    return looks;
  }

  List<List<String>> next() {
    looks++;
    List<List<String>> shown = first.orElse(lines);
    first = Optional.empty();
    return shown;
  }
}
