package dev.paws.core.report.health;

import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.report.Table;
import dev.paws.core.value.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows clusters as text, with all that their members say. */
public final class ClusterText {
  private static final List<String> HEADER =
      List.of("  MEMBER", "ROLE", "STATE", "BEHIND", "DETAILS");

  private ClusterText() {}

  /** Returns the lines of all clusters. */
  public static List<String> lines(List<ClusterState> clusters) {
    List<String> lines = new ArrayList<>();
    for (ClusterState cluster : clusters) {
      String facts = facts(cluster.facts());
      lines.add(
          HealthPhrase.LINE.text(HealthText.title(cluster), HealthText.words(cluster))
              + (facts.isEmpty() ? "" : "; " + facts));
      cluster
          .findings()
          .forEach(
              it ->
                  lines.add(
                      "  "
                          + HealthPhrase.LINE.text(
                              it.effect().value(), HealthText.line(it.text()))));
      List<List<String>> rows = new ArrayList<>(List.of(HEADER));
      cluster.members().forEach(member -> rows.add(row(member)));
      lines.addAll(Table.lines(rows));
    }
    return lines;
  }

  private static List<String> row(ClusterMember member) {
    return List.of(
        "  " + member.name(),
        member.role().isEmpty() ? "-" : member.role(),
        HealthText.line(member.state()),
        member.lagBytes().map(lag -> lag == 0 ? "0" : ByteSize.rounded(lag)).orElse(""),
        facts(member.facts()));
  }

  private static String facts(Map<String, String> facts) {
    return facts.entrySet().stream()
        .filter(fact -> !fact.getValue().isEmpty())
        .map(fact -> fact.getKey() + "=" + HealthText.line(fact.getValue()))
        .collect(Collectors.joining(" "));
  }
}
