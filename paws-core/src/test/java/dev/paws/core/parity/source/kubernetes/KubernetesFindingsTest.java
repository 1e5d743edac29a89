package dev.paws.core.parity.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import org.junit.jupiter.api.Test;

/** Manifests with mistakes, and manifests whose values only the cluster knows. */
class KubernetesFindingsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
          - name: web
            image: web:1
      """;

  @Test
  void an_unknown_kind_is_told_and_the_rest_is_read() {
    String yaml = POD + "---\napiVersion: acme.io/v1\nkind: Widget\nmetadata: {name: one}\n";

    assertThat(Manifests.findings(yaml))
        .containsExactly(
            "PAWS-K002 k8s.yaml:10:1 one has the kind Widget, which Paws does not support, so it is not"
                + " compared");
    assertThat(Manifests.read(yaml).environment()).isPresent();
  }

  @Test
  void what_changes_nothing_is_left_out_without_a_word() {
    String yaml =
        POD + "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: one}\n";

    assertThat(Manifests.findings(yaml)).isEmpty();
  }

  @Test
  void nothing_that_runs_is_an_error_and_never_an_empty_environment() {
    assertThat(Manifests.read("").environment()).isEmpty();
    assertThat(Manifests.findings("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\n"))
        .singleElement()
        .asString()
        .startsWith("PAWS-K005 k8s.yaml ");
  }

  @Test
  void a_template_that_was_not_rendered_is_told_so() {
    assertThat(Manifests.findings(POD.replace("web:1", "{{ .Values.image }}")))
        .containsExactly("PAWS-K006 k8s.yaml:7:1 this is a template that was not rendered");
  }

  @Test
  void actions_of_a_template_within_a_value_are_text() {
    String yaml =
        POD
            + "---\n"
            + "apiVersion: v1\n"
            + "kind: ConfigMap\n"
            + "metadata: {name: one}\n"
            + "data:\n"
            + "  a: |\n"
            + "    {{ x }}\n";

    assertThat(Manifests.findings(yaml)).isEmpty();
  }

  @Test
  void documents_that_are_no_manifests_have_their_place() {
    assertThat(Manifests.findings("- a\n---\nkind: Pod\n---\napiVersion: v1\nkind: Pod\n"))
        .containsExactly(
            "PAWS-K001 k8s.yaml:1:1 this document is not a Kubernetes manifest: it is not a mapping",
            "PAWS-K001 k8s.yaml:3:1 this document is not a Kubernetes manifest: it has no apiVersion",
            "PAWS-K008 k8s.yaml:6:1 this Pod has no metadata.name");
  }

  @Test
  void a_second_resource_of_a_name_is_told_with_the_first() {
    assertThat(Manifests.findings(POD + "---\n" + POD.replace("web:1", "web:2")))
        .containsExactly(
            "PAWS-K007 k8s.yaml:11:12 there is a second Pod web; the first one is at"
                + " k8s.yaml:3:12");
    assertThat(Manifests.findings(POD + "---\n" + POD)).isEmpty();
  }

  @Test
  void containers_without_name_or_image_and_bad_quantities_are_told() {
    String yaml =
        POD.replace("      image: web:1", "      resources: {limits: {memory: lots}}")
            .concat("    - image: other:1\n");

    assertThat(Manifests.findings(yaml))
        .containsExactly(
            "PAWS-K008 k8s.yaml:6:7 Pod web has no image",
            "PAWS-K009 k8s.yaml:7:28 \"lots\" is not a quantity",
            "PAWS-K008 k8s.yaml:8:7 Pod web has no name");
  }

  @Test
  void a_secret_that_is_not_among_the_manifests_leaves_its_values_unknown() {
    String yaml =
        POD
            + """
            env:
              - name: PASSWORD
                valueFrom: {secretKeyRef: {name: db, key: password}}
              - name: URL
                value: http://user:$(PASSWORD)@db
              - name: NODE
                valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
              - name: LITERAL
                value: $$(PASSWORD) $(NOBODY)
            """
                .indent(6);

    ParityEnvironment environment = Manifests.of(yaml);

    assertThat(Manifests.findings(yaml)).singleElement().asString().startsWith("PAWS-K004");
    ParityService web = environment.service("web").orElseThrow();
    for (String name : new String[] {"PASSWORD", "URL", "NODE"}) {
      assertThat(fact(web, name).value()).isInstanceOf(NormalValue.Unknown.class);
    }
    assertThat(fact(web, "LITERAL").shown()).isEqualTo("$(PASSWORD) $(NOBODY)");
  }

  @Test
  void a_key_that_a_config_map_does_not_have_stops_unless_it_is_optional() {
    String yaml =
        POD
            + "      env: [{name: A, valueFrom: {configMapKeyRef: {name: one, key: a}}}]\n"
            + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\ndata: {b: c}\n";

    assertThat(Manifests.findings(yaml))
        .singleElement()
        .asString()
        .startsWith("PAWS-K010 k8s.yaml:8:64 the ConfigMap one has no key a");
    assertThat(Manifests.findings(yaml.replace("key: a}", "key: a, optional: true}"))).isEmpty();
  }

  @Test
  void a_release_is_no_part_of_a_service_and_what_an_owner_made_is_no_service() {
    String yaml =
        POD.replace("{name: web}", "{name: demo-web, labels: {app.kubernetes.io/instance: demo}}")
            + "---\n"
            + POD.replace("{name: web}", "{name: web-x7, ownerReferences: [{kind: ReplicaSet}]}");

    assertThat(Manifests.of(yaml).services())
        .extracting(ParityService::name)
        .containsExactly("web");
  }

  @Test
  void hostile_files_end_in_findings() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\n";
    StringBuilder more = new StringBuilder(bomb);
    for (char c = 'c'; c < 'z'; c++) {
      char before = (char) (c - 1);
      more.append("%s: &%s [*%s, *%s, *%s, *%s]%n".formatted(c, c, before, before, before, before));
    }
    assertThat(Manifests.read(more.toString()).environment()).isEmpty();
    assertThat(Manifests.read("a: &a [*a]\n").environment()).isEmpty();
    assertThat(
            Manifests.read(POD.replace("containers:", "containers: {a: b}\n  other:"))
                .environment())
        .isEmpty();
    assertThat(Manifests.read("\u0000").environment()).isEmpty();
  }

  private static Fact fact(ParityService service, String variable) {
    return service.facts().get("environment_variables." + variable);
  }
}
