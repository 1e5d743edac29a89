package dev.paws.core.parity.rule;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.rule.RuleRow.row;

import dev.paws.core.parity.ParityRule;
import java.util.List;

/** Rows about parameters, about what does not fit together, and about Kubernetes' own fields. */
final class SemanticRules {
  private SemanticRules() {}

  static List<ParityRule> rows() {
    return List.of(
        row(
            "parameter-major-version",
            "parameters.*.major_version",
            CRITICAL,
            false,
            "{subject} is of version {here} in {source} and {there} in {target}: another major"
                + " version has other formats, defaults and features.",
            "Use the version of {target}."),
        row(
            "parameter-version",
            "parameters.*.version",
            ERROR,
            false,
            "{subject} is of version {here} in {source} and {there} in {target}: fixes and defaults"
                + " differ.",
            "Use the version of {target}."),
        row(
            "parameter-cluster",
            "parameters.etcd.cluster_size parameters.sentinel.count parameters.sentinel.quorum",
            CRITICAL,
            false,
            "{path} is {here} in {source} and {there} in {target}: what the cluster survives"
                + " differs.",
            "Use the size and quorum of {target}."),
        row(
            "parameter-persistence",
            "parameters.redis.appendonly parameters.redis.save",
            CRITICAL,
            false,
            "{path} is {here} in {source} and {there} in {target}: after a restart the data is"
                + " there in one only.",
            "Keep data as {target} does."),
        row(
            "parameter-durability",
            "parameters.postgresql.synchronous_commit parameters.patroni.synchronous_mode"
                + " parameters.patroni.maximum_lag_on_failover parameters.redis.appendfsync"
                + " parameters.redis.maxmemory_policy",
            ERROR,
            false,
            "{path} is {here} in {source} and {there} in {target}: what is lost in a failure, and"
                + " when writes fail, differs.",
            "Use {there} in {source}."),
        row(
            "parameter-timing",
            "parameters.patroni.* parameters.etcd.heartbeat_interval"
                + " parameters.etcd.election_timeout parameters.sentinel.down_after"
                + " parameters.sentinel.failover_timeout",
            WARNING,
            false,
            "{path} is {here} in {source} and {there} in {target}: failures are noticed and healed"
                + " at other moments.",
            "Use {there} in {source}, at least where failover is tested."),
        row(
            "parameter-capacity",
            "parameters.postgresql.max_connections parameters.postgresql.shared_buffers"
                + " parameters.redis.maxmemory",
            WARNING,
            false,
            "{path} is {here} in {source} and {there} in {target}: limits are reached at other"
                + " loads.",
            "Nothing to do if the machine is smaller; else use {there}."),
        row(
            "parameter-profiles",
            "parameters.spring.profiles",
            WARNING,
            false,
            "The profiles {here} are active in {source} and {there} in {target}: other beans and"
                + " settings are in use.",
            "Use the same profiles, apart from the one that names the environment."),
        row(
            "etcd-size",
            "consistency.etcd.size",
            CRITICAL,
            false,
            "{subject} is told of another number of etcd members than there are ({here} against"
                + " {there}): the cluster may never form, or has less spare than it seems.",
            "List exactly the members that run in ETCD_INITIAL_CLUSTER (--initial-cluster)."),
        row(
            "etcd-even",
            "consistency.etcd.even",
            CRITICAL,
            false,
            "An even number of etcd members survives no more failures than one fewer does.",
            "Run 3 or 5 members."),
        row(
            "etcd-election",
            "consistency.etcd.election_timeout",
            ERROR,
            false,
            "etcd's election timeout is less than five heartbeats: etcd refuses to start.",
            "Set the election timeout to 10 heartbeats."),
        row(
            "sentinel-quorum-too-high",
            "consistency.sentinel.quorum",
            CRITICAL,
            false,
            "The quorum is above the number of Sentinels: no failover ever happens.",
            "Set the quorum to more than half of the Sentinels."),
        row(
            "sentinel-quorum-too-low",
            "consistency.sentinel.quorum",
            CRITICAL,
            false,
            "The quorum is not above half of the Sentinels: a minority can call a healthy server"
                + " down.",
            "Set the quorum to more than half of the Sentinels."),
        row(
            "sentinel-even",
            "consistency.sentinel.even",
            ERROR,
            false,
            "An even number of Sentinels survives no more failures than one fewer does.",
            "Run 3 or 5 Sentinels."),
        row(
            "patroni-ttl",
            "consistency.patroni.ttl",
            ERROR,
            false,
            "Patroni's ttl is less than loop_wait and twice retry_timeout: a leader that is only"
                + " slow loses its key.",
            "Raise ttl, or lower loop_wait or retry_timeout."),
        row(
            "image-version-inside",
            "consistency.image.major",
            CRITICAL,
            false,
            "The image's tag says another major version than what is built or set in it ({here}"
                + " against {there}).",
            "Tag the image with the version that runs in it."),
        row(
            "placeholder-password",
            "consistency.password.*",
            CRITICAL,
            false,
            "{name} of {subject} is a placeholder or a default that everybody knows.",
            "Give {name} a secret of its own, from the deployment's secrets."),
        row(
            "kubernetes-tls",
            "kubernetes.ingress.*.tls",
            CRITICAL,
            false,
            "{name} is reached by TLS in one environment only: certificates and redirects are never"
                + " tried in the other.",
            "Give the Ingress the same tls in both."),
        row(
            "kubernetes-exposure",
            "kubernetes.service.* kubernetes.service_options.* kubernetes.ingress.*"
                + " kubernetes.ingress_options.*",
            ERROR,
            false,
            "What leads to the service differs at {path} ({here} against {there}).",
            "Give both the same Services and Ingresses."),
        row(
            "kubernetes-rights",
            "kubernetes.*.securityContext.runAsNonRoot kubernetes.*.securityContext.seccompProfile"
                + " kubernetes.*.securityContext.fsGroup kubernetes.*.securityContext.procMount"
                + " kubernetes.*.securityContext.seLinuxOptions"
                + " kubernetes.*.securityContext.appArmorProfile",
            CRITICAL,
            false,
            "Rights of the pod differ at {path} ({here} in {source}, {there} in {target}): what works"
                + " here may be refused there, or be unsafe.",
            "Run with the rights of {target}."),
        row(
            "kubernetes-annotation",
            "kubernetes.pod.annotations.*",
            INFO,
            false,
            "An annotation of the pod differs; only tools that read it behave differently.",
            "Nothing to do, unless a mesh or monitoring reads the annotation."),
        row(
            "kubernetes-probe",
            "kubernetes.container.*Probe.*",
            WARNING,
            false,
            "A probe differs at {path} ({here} against {there}): pods are restarted or left out at"
                + " other moments.",
            "Probe alike in both."),
        row(
            "kubernetes-storage",
            "volume.kubernetes.* kubernetes.medium.*",
            WARNING,
            false,
            "Storage differs at {path} ({here} against {there}).",
            "Nothing to do if the environment is smaller; else claim the same."),
        row(
            "kubernetes-field",
            "kubernetes.*",
            WARNING,
            false,
            "The manifests differ at {path} ({here} against {there}).",
            "Align the manifests, or accept the difference."));
  }
}
