package dev.paws.core.report.page;

import dev.paws.core.cluster.ClusterFinding;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.Condition;
import dev.paws.core.report.health.HealthText;
import dev.paws.core.report.html.Html;
import dev.paws.core.value.ByteSize;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows what the members of each cluster say. */
record ClusterSection(Html html, List<ClusterState> clusters) {

  void write() {
    if (clusters.isEmpty()) {
      return;
    }
    html.markup("<section class=\"box\" id=\"clusters\"><h2>Clusters</h2>\n");
    clusters.forEach(this::cluster);
    html.markup("</section>\n");
  }

  private void cluster(ClusterState cluster) {
    html.markup("<h3>")
        .text(HealthText.title(cluster))
        .markup(" ")
        .element("span", "pill " + tone(cluster.condition()), HealthText.words(cluster))
        .markup("</h3>\n");
    String facts = facts(cluster.facts());
    if (!facts.isEmpty()) {
      html.element("p", "meta", facts);
    }
    if (!cluster.findings().isEmpty()) {
      html.markup("<ul>");
      for (ClusterFinding finding : cluster.findings()) {
        html.markup("<li>")
            .element("span", "pill " + tone(finding.effect()), finding.effect().value())
            .markup(" ")
            .text(finding.text())
            .markup("</li>");
      }
      html.markup("</ul>");
    }
    Rows rows = new Rows(html, List.of("Member", "Role", "State", "Behind", "Details"));
    rows.begin("Members of " + HealthText.title(cluster));
    cluster.members().forEach(member -> rows.row(cells(member)));
    rows.end();
  }

  private static List<String> cells(ClusterMember member) {
    return List.of(
        member.name(),
        member.role(),
        member.state(),
        member.lagBytes().map(lag -> lag == 0 ? "0" : ByteSize.rounded(lag)).orElse(""),
        facts(member.facts()));
  }

  private static String facts(Map<String, String> facts) {
    return facts.entrySet().stream()
        .filter(fact -> !fact.getValue().isEmpty())
        .map(fact -> fact.getKey() + "=" + fact.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String tone(Condition condition) {
    return switch (condition) {
      case HEALTHY -> "good";
      case UNKNOWN -> "quiet";
      case DEGRADED -> "busy";
      case UNHEALTHY -> "bad";
    };
  }
}
