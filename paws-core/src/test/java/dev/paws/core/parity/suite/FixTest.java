package dev.paws.core.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.fix.OverrideFile;
import dev.paws.core.parity.fix.Repair;
import dev.paws.core.parity.rule.RuleTable;
import dev.paws.core.parity.source.kubernetes.Manifests;
import dev.paws.core.parity.suite.Mutations.Mutation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told to be fixable is gone with the override file, and nothing else appears. */
class FixTest {
  static List<Mutation> mutations() {
    return Mutations.all();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void a_fixable_difference_is_gone_with_the_override_file(Mutation mutation) {
    Map<String, String> local = SensitivityTest.files(mutation.before());
    DiffRequest request = request(Sources.compose("local", local), target(mutation));
    List<Deviation> before = Parity.of(request).compare().deviations();
    List<Repair> repairs = Parity.of(request).repairs();

    String override = OverrideFile.text(repairs, "local", "production");
    Map<String, String> fixed = new TreeMap<>(local);
    fixed.put("compose.override.yaml", repairs.isEmpty() ? "services: {}" : override);
    List<Deviation> after =
        Parity.of(request(Sources.compose("local", fixed), target(mutation)))
            .compare()
            .deviations();

    List<String> left =
        before.stream()
            .filter(it -> !it.difference().metadata().autoFixable())
            .map(Deviation::fingerprint)
            .toList();
    assertThat(after.stream().map(Deviation::fingerprint).toList()).as(override).isEqualTo(left);
  }

  @Test
  void a_rule_is_marked_fixable_exactly_where_some_of_its_differences_are() {
    Set<String> fixable = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    for (Mutation mutation : mutations()) {
      ParityEnvironment local = SensitivityTest.environment("local", mutation.before());
      for (Deviation found : Parity.of(request(local, target(mutation))).compare().deviations()) {
        seen.add(found.ruleId());
        if (found.difference().metadata().autoFixable()) {
          fixable.add(found.ruleId());
        }
      }
    }
    Set<String> marked = new TreeSet<>();
    RuleTable.rows().stream()
        .filter(row -> row.autoFixable() && seen.contains(row.id()))
        .forEach(row -> marked.add(row.id()));

    assertThat(marked).isEqualTo(fixable);
    assertThat(RuleTable.rows().stream().filter(it -> it.autoFixable()).map(it -> it.id()))
        .allMatch(seen::contains);
  }

  @Test
  void limits_are_written_where_the_files_have_them_or_compose_wants_them() {
    String yaml = "name: demo\nservices: {web: {image: web, %s}}\n";
    String target = "mem_limit: 128m, mem_reservation: 32m, pids_limit: 20";
    Map<String, List<String>> written =
        Map.of(
            "init: false",
            List.of("mem_limit 128m", "deploy.resources.reservations.memory 32m", "pids_limit 20"),
            "mem_limit: 64m, mem_reservation: 16m",
            List.of("mem_limit 128m", "mem_reservation 32m", "pids_limit 20"),
            "deploy: {resources: {limits: {cpus: '0'}}}",
            List.of(
                "deploy.resources.limits.memory 128m",
                "deploy.resources.reservations.memory 32m",
                "deploy.resources.limits.pids 20"),
            "mem_limit: 64m, deploy: {resources: {limits: {memory: 64m, pids: 10}}}",
            List.of(
                "mem_limit 128m",
                "deploy.resources.limits.memory 128m",
                "deploy.resources.reservations.memory 32m",
                "deploy.resources.limits.pids 20"));

    written.forEach(
        (local, settings) -> {
          DiffRequest request =
              request(
                  Sources.compose("local", yaml.formatted(local)),
                  Sources.compose("production", yaml.formatted(target)));
          List<Repair> repairs = Parity.of(request).repairs();

          assertThat(repairs.stream().flatMap(it -> it.settings().stream()))
              .as(local)
              .extracting(
                  it ->
                      String.join(".", it.keys()).substring("services.web.".length())
                          + " "
                          + it.value())
              .containsExactlyInAnyOrderElementsOf(settings);
          // with the file they are read, and alike
          Map<String, String> fixed =
              Map.of(
                  "compose.yaml",
                  yaml.formatted(local),
                  "compose.override.yaml",
                  OverrideFile.text(repairs, "local", "production"));
          assertThat(
                  Parity.of(request(Sources.compose("local", fixed), request.target()))
                      .compare()
                      .deviations())
              .as(local)
              .isEmpty();
        });
  }

  @Test
  void secrets_and_services_with_odd_names_are_written_safely_or_not_at_all() {
    Map<String, String> local =
        Map.of("compose.yaml", "name: demo\nservices: {'on': {image: web}}\n");
    ParityEnvironment target =
        Sources.compose(
            "production",
            "name: demo\nservices: {'on': {image: web, environment: {DB_PASSWORD: canary-5a,"
                + " A: 'x: $${Y} # \"z\"'}}}\n");
    List<Repair> repairs = Parity.of(request(Sources.compose("local", local), target)).repairs();

    String override = OverrideFile.text(repairs, "local", "production");

    assertThat(override).doesNotContain("canary-5a").doesNotContain("DB_PASSWORD");
    Map<String, String> fixed = new TreeMap<>(local);
    fixed.put("compose.override.yaml", override);
    assertThat(Parity.of(request(Sources.compose("local", fixed), target)).compare().deviations())
        .extracting(it -> it.difference().fieldPath())
        .containsExactly("environment_variables.DB_PASSWORD");
  }

  @Test
  void nothing_is_written_that_only_the_target_has() {
    ParityEnvironment local =
        Sources.compose(
            "local",
            "name: demo\nservices: {web: {image: web, restart: always, environment: {A: a, DB: 'db:1', Q: q}},"
                + " db: {image: 'postgres:15', restart: always}}\n");
    String pod =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: NAME}
        spec: {template: {metadata: {labels: {app: NAME}}, spec: {containers: [{name: NAME, image: 'IMAGE', env: [ENV]}]}}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: NAME-svc}
        spec: {selector: {app: NAME}, ports: [{port: 5432}]}
        ---
        """;
    String env =
        "{name: A, value: 'http://mail-svc/x'}, {name: DB, value:"
            + " 'db-svc.shop.svc.cluster.local:5432'}, {name: Q, value: 'queue.other.svc:1'}";
    ParityEnvironment production =
        Manifests.of(
            pod.replace("NAME", "web").replace("IMAGE", "web").replace("ENV", env)
                + pod.replace("NAME", "db").replace("IMAGE", "postgres:15").replace("ENV", "")
                + pod.replace("NAME", "mail").replace("IMAGE", "mail").replace("ENV", ""));
    List<Repair> repairs = Parity.of(request(local, production)).repairs();

    assertThat(repairs.stream().flatMap(it -> it.settings().stream()))
        .extracting(it -> String.join(".", it.keys()) + " " + it.value())
        .containsExactly("services.web.environment.\"DB\" db:5432");
  }

  @Test
  void log_drivers_and_profiles_of_other_machines_stay_there() {
    String yaml = "name: demo\nservices: {web: {image: web%s}}\n";
    for (String there :
        List.of(
            ", logging: {driver: awslogs, options: {awslogs-group: shop}}",
            ", security_opt: ['apparmor:shop']",
            ", runtime: runsc",
            ", dns: [10.0.0.2]")) {
      DiffRequest request =
          request(
              Sources.compose("local", yaml.formatted("")),
              Sources.compose("production", yaml.formatted(there)));
      assertThat(Parity.of(request).repairs()).as(there).isEmpty();
    }
  }

  private static ParityEnvironment target(Mutation mutation) {
    return SensitivityTest.environment("production", mutation.after());
  }

  private static DiffRequest request(ParityEnvironment source, ParityEnvironment target) {
    Set<ComparisonMode> modes = Set.of(ComparisonMode.STRUCTURAL);
    return new DiffRequest(source, target, modes, ParitySettings.NONE, Sources.NOW, "paws test");
  }
}
