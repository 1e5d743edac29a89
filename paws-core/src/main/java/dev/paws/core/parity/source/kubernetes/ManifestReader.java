package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.message.ValuePhrase;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.yaml.Limits;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.YamlDocument;
import dev.paws.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads resources from files. */
final class ManifestReader {
  /** An action of a template that is a whole line or a whole value. */
  private static final Pattern ACTION = Pattern.compile("(?m)^\\s*(\\{\\{|[\\w./-]+:\\s*\\{\\{)");

  /** Hooks of Helm that an installation does not run. */
  private static final Set<String> ON_REQUEST =
      Set.of(
          "test",
          "test-success",
          "test-failure",
          "pre-delete",
          "post-delete",
          "pre-rollback",
          "post-rollback");

  private final FindingCollector problems;
  private final Map<String, Manifest> found = new LinkedHashMap<>();
  private final List<Foreign> foreign = new ArrayList<>();

  ManifestReader(FindingCollector problems) {
    this.problems = problems;
  }

  /** A document of another tool, and what it is. */
  private record Foreign(MappingNode document, String what) {}

  /** Returns the resources, each once; findings of the YAML are added to the list. */
  List<Manifest> read(Map<String, byte[]> files, List<Finding> findings) {
    NodeBudget budget = new NodeBudget(Limits.DEFAULT.nodes());
    files.forEach(
        (file, bytes) -> {
          FindingCollector syntax = new FindingCollector();
          for (YamlDocument document :
              new YamlReader(Limits.DEFAULT, budget, syntax).read(file, bytes)) {
            document(ManifestTrees.of(document.root()), file);
          }
          String text = new String(bytes, StandardCharsets.UTF_8);
          Matcher action = ACTION.matcher(text);
          if (syntax.hasErrors() && action.find()) {
            int line = (int) text.substring(0, action.start(1)).lines().count();
            problems.incomplete(
                KubernetesMessage.UNRENDERED, new Position(file, Math.max(1, line), 1), "");
          } else {
            findings.addAll(syntax.findings());
          }
        });
    foreign.forEach(it -> passOver(it.document(), it.what()));
    return new ArrayList<>(found.values());
  }

  /** Returns the resources among objects that a server has listed. */
  List<Manifest> read(List<MappingNode> objects) {
    objects.forEach(object -> resource(object, ""));
    return new ArrayList<>(found.values());
  }

  /**
   * Reports a document of another tool: among manifests it is passed over, alone it is a mistake.
   */
  private void passOver(MappingNode map, String what) {
    boolean compose = map.get("services").isPresent() && map.get("kind").isEmpty();
    if (found.isEmpty()) {
      problems.report(
          KubernetesMessage.NOT_A_MANIFEST,
          map.at(),
          "",
          compose ? ParityPhrase.COMPOSE_FILE.text() : ParityPhrase.IT_IS.text(what));
    } else {
      problems.report(KubernetesMessage.NOT_COMPARED, map.at(), "", what);
    }
  }

  private void document(Node root, String file) {
    if (root instanceof ScalarNode scalar && scalar.isNull()) {
      return;
    }
    if (root instanceof MappingNode map && OtherTools.of(map).isPresent()) {
      foreign.add(new Foreign(map, OtherTools.of(map).get()));
    } else if (root instanceof MappingNode map) {
      resource(map, "");
    } else {
      Position at = root.at().line() == 0 ? Position.ofFile(file) : root.at();
      problems.report(KubernetesMessage.NOT_A_MANIFEST, at, "", ParityPhrase.NOT_A_MAPPING.text());
    }
  }

  private void resource(MappingNode map, String path) {
    String kind = map.text("kind").orElse("");
    if (kind.isEmpty() || map.text("apiVersion").isEmpty()) {
      ParityPhrase lacking = kind.isEmpty() ? ParityPhrase.NO_KIND : ParityPhrase.NO_API_VERSION;
      problems.report(KubernetesMessage.NOT_A_MANIFEST, map.at(), path, lacking.text());
      return;
    }
    if (kind.endsWith("List") && map.sequence("items").isPresent()) {
      List<Node> items = ManifestTrees.items(map, "items");
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) instanceof MappingNode item) {
          resource(item, "items[" + i + "]");
        } else {
          wrong(items.get(i), "items[" + i + "]");
        }
      }
      return;
    }
    MappingNode metadata = map.mapping("metadata").orElse(null);
    String name =
        metadata == null
            ? ""
            : metadata.text("name").or(() -> metadata.text("generateName")).orElse("");
    if (metadata == null || name.isEmpty()) {
      Position at = map.positionOf("kind");
      problems.report(
          KubernetesMessage.MISSING_FIELD,
          at,
          path,
          "metadata.name",
          ParityPhrase.THIS_KIND.text(kind));
      return;
    }
    add(
        new Manifest(
            kind,
            name,
            metadata.text("namespace").orElse(""),
            map,
            metadata.positionOf(metadata.get("name").isPresent() ? "name" : "generateName")));
  }

  /**
   * Returns whether this is a test of a chart, or runs only when a release is removed or rolled
   * back.
   */
  private static boolean isOnlyOnRequest(Manifest manifest) {
    String hooks = Manifest.annotations(manifest.root()).getOrDefault("helm.sh/hook", "");
    return !hooks.isBlank()
        && Arrays.stream(hooks.split(",", -1)).map(String::strip).allMatch(ON_REQUEST::contains);
  }

  private void wrong(Node node, String path) {
    problems.report(
        KubernetesMessage.WRONG_TYPE,
        node.at(),
        path,
        "\"" + ValueForm.shown(node) + "\"",
        ValuePhrase.MAPPING.text());
  }

  private void add(Manifest manifest) {
    boolean owned =
        manifest
            .root()
            .mapping("metadata")
            .flatMap(data -> data.sequence("ownerReferences"))
            .isPresent();
    boolean onRequest = isOnlyOnRequest(manifest);
    if ((owned || onRequest) && ResourceKinds.WORKLOADS.contains(manifest.kind())) {
      return; // created by its owner, or run by a person now and then
    }
    if (!ResourceKinds.WORKLOADS.contains(manifest.kind())
        && !ResourceKinds.USED.contains(manifest.kind())
        && !ResourceKinds.IGNORED.contains(manifest.kind())) {
      problems.report(
          KubernetesMessage.UNKNOWN_KIND,
          manifest.root().positionOf("kind"),
          "",
          manifest.kind(),
          manifest.name());
      return;
    }
    String key = manifest.kind() + "/" + manifest.namespace() + "/" + manifest.name();
    Manifest first = found.putIfAbsent(key, manifest);
    // kubectl apply -f accepts the same resource twice
    if (first != null
        && !ManifestTrees.normal(first.root()).equals(ManifestTrees.normal(manifest.root()))) {
      problems.report(
          KubernetesMessage.DUPLICATE,
          manifest.at(),
          "",
          manifest.kind(),
          manifest.name(),
          first.at());
    }
  }
}
