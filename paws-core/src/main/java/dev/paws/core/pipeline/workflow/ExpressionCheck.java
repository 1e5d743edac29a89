package dev.paws.core.pipeline.workflow;

import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.WorkflowMessage;
import dev.paws.core.message.WorkflowPhrase;
import dev.paws.core.pipeline.expression.Condition;
import dev.paws.core.pipeline.expression.Expression;
import dev.paws.core.pipeline.expression.ExpressionSyntaxException;
import dev.paws.core.pipeline.expression.Template;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks the expressions of one text against what its place allows. */
final class ExpressionCheck {
  private static final int MANY = Integer.MAX_VALUE;
  private static final int MOST = 255;

  /** The fewest and the most arguments of each function. */
  private static final Map<String, int[]> ARGUMENTS =
      Map.ofEntries(
          Map.entry("contains", new int[] {2, 2}),
          Map.entry("startswith", new int[] {2, 2}),
          Map.entry("endswith", new int[] {2, 2}),
          Map.entry("format", new int[] {1, MOST}),
          Map.entry("join", new int[] {1, 2}),
          Map.entry("tojson", new int[] {1, 1}),
          Map.entry("fromjson", new int[] {1, 1}),
          Map.entry("case", new int[] {3, MANY}),
          Map.entry("hashfiles", new int[] {1, MOST}),
          Map.entry("always", new int[] {0, 0}),
          Map.entry("cancelled", new int[] {0, 0}),
          Map.entry("success", new int[] {0, 0}),
          Map.entry("failure", new int[] {0, 0}));

  private static final Set<String> EVERYWHERE =
      Set.of("contains", "startswith", "endswith", "format", "join", "tojson", "fromjson", "case");

  private final FindingCollector findings;
  private final Place place;
  private final Position at;
  private final String path;
  private final String text;

  ExpressionCheck(FindingCollector findings, Place place, Position at, String path, String text) {
    this.findings = findings;
    this.place = place;
    this.at = at;
    this.path = path;
    this.text = text;
  }

  void template() {
    try {
      Template.parse(text).expressions().forEach(this::part);
    } catch (ExpressionSyntaxException e) {
      syntax(e);
    }
  }

  void condition() {
    try {
      Condition condition = Condition.parse(text);
      condition.template().expressions().forEach(this::part);
      if (condition.isAlwaysText()) {
        findings.report(WorkflowMessage.ALWAYS_TRUE, at, path, shown());
      }
    } catch (ExpressionSyntaxException e) {
      syntax(e);
    }
  }

  private void syntax(ExpressionSyntaxException e) {
    findings.report(WorkflowMessage.EXPRESSION, at, path, e.getMessage(), e.offset() + 1, shown());
  }

  private void part(Template.Part.Inserted part) {
    part.expression()
        .walk(
            expression -> {
              if (expression instanceof Expression.Named named) {
                name(named, part.offset());
              } else if (expression instanceof Expression.Call call) {
                call(call, part.offset());
              }
            });
  }

  private void name(Expression.Named named, int base) {
    if (!place.contexts().contains(named.name().toLowerCase(Locale.ROOT))) {
      findings.report(
          WorkflowMessage.UNKNOWN_NAME,
          at,
          path,
          named.name(),
          base + named.offset() + 1,
          shown(),
          words(place.contexts()),
          NameHint.of(named.name(), place.contexts()));
    }
  }

  private void call(Expression.Call call, int base) {
    String function = call.function();
    int position = base + call.offset() + 1;
    if (!EVERYWHERE.contains(function) && !place.functions().contains(function)) {
      Set<String> known = new TreeSet<>(EVERYWHERE);
      known.addAll(place.functions());
      findings.report(
          WorkflowMessage.UNKNOWN_FUNCTION,
          at,
          path,
          call.name(),
          position,
          shown(),
          words(known),
          NameHint.of(function, known));
      return;
    }
    int given = call.arguments().size();
    int[] bounds = ARGUMENTS.getOrDefault(function, new int[] {0, MANY});
    int most = takesJobs(function) ? MANY : bounds[1];
    boolean odd = function.equals("case") && given % 2 == 0;
    if (given < bounds[0] || given > most || odd) {
      findings.report(
          WorkflowMessage.ARGUMENTS,
          at,
          path,
          call.name(),
          given,
          takes(bounds[0], most, odd),
          position);
    }
  }

  /** In a job's condition these two take the ids of jobs. */
  private boolean takesJobs(String function) {
    return place.equals(Place.JOB_IF) && (function.equals("success") || function.equals("failure"));
  }

  private static String takes(int fewest, int most, boolean odd) {
    if (odd) {
      return WorkflowPhrase.ODD.text();
    }
    if (most == 0) {
      return WorkflowPhrase.NONE.text();
    }
    if (fewest == most) {
      return WorkflowPhrase.EXACTLY.text(fewest);
    }
    return most == MANY
        ? WorkflowPhrase.AT_LEAST.text(fewest)
        : WorkflowPhrase.BETWEEN.text(fewest, most);
  }

  private static String words(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }

  private String shown() {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }
}
