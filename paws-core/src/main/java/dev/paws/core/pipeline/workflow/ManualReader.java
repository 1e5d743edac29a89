package dev.paws.core.pipeline.workflow;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.WorkflowMessage;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the stages of {@code paws.yaml} and checks them completely. */
public final class ManualReader {
  private static final Shape FILE =
      new Shape.Keys(
              Map.of("pipeline", Shape.keys().must("stages", Shape.list(stage())).shape()),
              java.util.Set.of("pipeline"),
              Optional.of(Shape.ANY))
          .shape();

  private final FindingCollector findings;

  /** Creates a reader that adds what it finds to the findings. */
  public ManualReader(FindingCollector findings) {
    this.findings = findings;
  }

  private static Shape stage() {
    return Shape.keys()
        .must("name", Shape.NON_EMPTY)
        .must("command", Shape.NON_EMPTY)
        .key("needs", Shape.TEXTS)
        .key("services", Shape.TEXTS)
        .key("artifacts", Shape.TEXTS)
        .key("retries", Shape.NUMBER)
        .key("timeout", Shape.NUMBER)
        .key("env", Shape.map(Shape.SCALAR))
        .shape();
  }

  /**
   * Reads the file.
   *
   * @param file as the user would type it
   * @return empty if there is a mistake, which is a finding
   */
  public Optional<List<ManualStage>> stages(String file, byte[] bytes) {
    FindingCollector own = new FindingCollector();
    Optional<MapValue> root = WorkflowReader.root(file, bytes, own);
    List<ManualStage> stages = new ArrayList<>();
    root.ifPresent(
        map -> {
          new ShapeCheck(own).check(map, FILE);
          MapValue pipeline = map.map("pipeline");
          ListValue list = pipeline == null ? null : pipeline.list("stages");
          if (list != null && !own.hasErrors()) {
            list.items().forEach(item -> stages.add(stage((MapValue) item, stages, own)));
          }
          if (list != null && list.items().isEmpty()) {
            own.report(WorkflowMessage.NO_STAGES, list.at(), "pipeline.stages");
          }
        });
    findings.addAll(own);
    return own.hasErrors() ? Optional.empty() : root.map(map -> List.copyOf(stages));
  }

  private static ManualStage stage(
      MapValue map, List<ManualStage> before, FindingCollector findings) {
    String name = ContentReader.plain(map, "name").orElse("");
    List<String> known = before.stream().map(ManualStage::name).toList();
    Value written = map.get("name");
    if (written != null && known.stream().anyMatch(name::equalsIgnoreCase)) {
      findings.report(WorkflowMessage.ID_REPEATED, written.at(), "pipeline.stages", name, "-");
    } else if (written != null && !ReferenceCheck.isId(name)) {
      findings.report(WorkflowMessage.ID_INVALID, written.at(), "pipeline.stages", name);
    }
    List<String> needs =
        map.has("needs")
            ? ContentReader.sources(map, "needs")
            : known.isEmpty() ? List.of() : known.subList(known.size() - 1, known.size());
    for (String need : needs) {
      Value at = map.get("needs");
      if (at != null && !known.contains(need)) {
        findings.report(
            WorkflowMessage.STAGE_NOT_BEFORE,
            at.at(),
            "pipeline.stages",
            name,
            need,
            NameHint.of(need, known));
      }
    }
    Map<String, String> env = new LinkedHashMap<>();
    MapValue variables = map.map("env");
    if (variables != null) {
      variables.names().forEach(it -> env.put(it, ContentReader.plain(variables, it).orElse("")));
    }
    return new ManualStage(
        name,
        ContentReader.plain(map, "command").orElse(""),
        needs,
        ContentReader.sources(map, "services"),
        ContentReader.sources(map, "artifacts"),
        number(map, "retries", findings).map(Double::intValue).orElse(0),
        number(map, "timeout", findings),
        env);
  }

  private static Optional<Double> number(MapValue map, String key, FindingCollector findings) {
    if (!(map.get(key) instanceof ScalarValue scalar)
        || !(scalar.value() instanceof Number number)) {
      return Optional.empty();
    }
    double value = number.doubleValue();
    if (value < 0 || value > 1e6) {
      findings.report(
          WorkflowMessage.UNEXPECTED_VALUE,
          scalar.at(),
          "pipeline.stages." + key,
          Scalars.text(scalar),
          Shape.NUMBER.words());
    }
    return Optional.of(value);
  }
}
