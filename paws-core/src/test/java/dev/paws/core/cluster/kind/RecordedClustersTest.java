package dev.paws.core.cluster.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.model.ServiceDefinition.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What real clusters answered, healthy and with faults, and the state that this amounts to. */
class RecordedClustersTest {
  @Test
  void healthy_clusters_have_a_leader_and_no_findings() {
    assertThat(Recorded.text(etcd("healthy")))
        .isEqualTo(
            """
            etcd healthy, leader etcd1, 3/3
            etcd1 leader running
            etcd2 follower running
            etcd3 follower running""");
    assertThat(Recorded.text(patroni("healthy")))
        .isEqualTo(
            """
            ha-stack healthy, leader patroni3
            patroni1 replica running lag 0
            patroni2 sync_standby running lag 0
            patroni3 leader running""");
    assertThat(Recorded.text(redis("healthy")))
        .isEqualTo(
            """
            redis healthy, leader redis-primary
            redis-primary primary running
            redis-replica1 replica running lag 0
            redis-replica2 replica running lag 0""");
    assertThat(Recorded.text(sentinel("healthy")))
        .isEqualTo(
            """
            main healthy, leader redis-primary:6379, 3/3
            sentinel1 sentinel running
            sentinel2 sentinel running
            sentinel3 sentinel running""");
  }

  @Test
  void etcd_without_one_member_of_three_is_degraded_and_keeps_its_quorum() {
    ClusterState state = etcd("etcd-one-stopped");

    assertThat(Recorded.text(state))
        .isEqualTo(
            """
            etcd degraded, leader etcd1, 2/3
            etcd1 leader running
            etcd2 follower running
            etcd3  it is stopped
            ! degraded: etcd3 does not answer: it is stopped""");
    assertThat(state.quorum().orElseThrow().kept()).isTrue();
  }

  @Test
  void etcd_without_two_members_of_three_has_no_quorum() {
    assertThat(Recorded.text(etcd("etcd-two-stopped")))
        .isEqualTo(
            """
            etcd unhealthy, 1/3
            etcd1 candidate running
            etcd2  it is stopped
            etcd3  it is stopped
            ! unhealthy: no quorum: 1 of 3 members answer, 2 are needed
            ! degraded: etcd2 does not answer: it is stopped
            ! degraded: etcd3 does not answer: it is stopped""");
  }

  @Test
  void a_paused_patroni_leader_is_missed_although_the_store_still_names_it() {
    assertThat(Recorded.text(patroni("patroni-leader-paused")))
        .isEqualTo(
            """
            ha-stack unhealthy
            patroni1 replica running
            patroni2 sync_standby running
            patroni3  it is stopped
            ! unhealthy: no leader: patroni3 has the leader's lock and does not answer as leader
            ! degraded: patroni3 does not answer: it is stopped""");
  }

  @Test
  void the_new_patroni_leader_is_seen_with_its_timeline() {
    ClusterState state = patroni("patroni-new-leader");

    assertThat(state.leader()).contains("patroni2");
    assertThat(state.condition().value()).isEqualTo("degraded");
    assertThat(state.facts()).containsEntry("timeline", "2");
  }

  @Test
  void a_patroni_replica_off_the_network_shows_no_lag_and_is_in_another_state() {
    assertThat(Recorded.text(patroni("patroni-replica-cut")))
        .contains("ha-stack degraded, leader patroni2")
        .contains("! degraded: patroni3 is in the state stopped")
        .contains("! degraded: patroni3 does not show how far it is behind the leader");
  }

  @Test
  void a_sentinel_off_the_network_leaves_two_that_agree() {
    assertThat(Recorded.text(sentinel("sentinel-partitioned")))
        .isEqualTo(
            """
            main degraded, leader redis-primary:6379, 2/3
            sentinel1 sentinel running
            sentinel2 sentinel running
            sentinel3  it is stopped
            ! degraded: sentinel3 does not answer: it is stopped""");
  }

  @Test
  void a_sentinel_that_reaches_nobody_says_so_while_the_others_have_their_quorum() {
    assertThat(Recorded.text(sentinel("redis-primary-stopped")))
        .contains("main degraded, leader redis-primary:6379, 3/3")
        .contains("! degraded: sentinel3 says: NOQUORUM 1 usable Sentinels")
        .contains("! degraded: sentinel3 does not reach the primary redis-primary:6379");
  }

  @Test
  void a_stopped_redis_primary_is_named_and_its_replicas_have_no_link() {
    assertThat(Recorded.text(redis("redis-primary-stopped")))
        .isEqualTo(
            """
            redis unhealthy
            redis-primary  it is stopped
            redis-replica1 replica running
            redis-replica2 replica running
            ! unhealthy: no primary
            ! degraded: redis-primary does not answer: it is stopped
            ! degraded: redis-replica1 has had no link to its primary redis-primary for 4 s, so it falls behind
            ! degraded: redis-replica2 has had no link to its primary redis-primary for 4 s, so it falls behind""");
  }

  @Test
  void a_promoted_redis_is_the_primary_and_the_sentinels_agree_on_it() {
    assertThat(Recorded.text(redis("redis-promoted")))
        .contains("redis degraded, leader redis-replica1")
        .contains("redis-replica2 replica running lag 0");
    assertThat(sentinel("redis-promoted").leader()).contains("redis-replica1:6379");
  }

  private static ClusterState etcd(String situation) {
    return judge(new EtcdKind(), Role.ETCD, situation, "etcd1", "etcd2", "etcd3");
  }

  private static ClusterState patroni(String situation) {
    return judge(new PatroniKind(), Role.PATRONI, situation, "patroni1", "patroni2", "patroni3");
  }

  private static ClusterState redis(String situation) {
    return judge(
        new RedisKind(),
        Role.REDIS,
        situation,
        "redis-primary",
        "redis-replica1",
        "redis-replica2");
  }

  private static ClusterState sentinel(String situation) {
    return judge(
        new SentinelKind(), Role.REDIS_SENTINEL, situation, "sentinel1", "sentinel2", "sentinel3");
  }

  private static ClusterState judge(
      ClusterKind kind, Role role, String situation, String... services) {
    List<ClusterState> states = kind.judge(Recorded.of(situation, role, services));
    assertThat(states).hasSize(1);
    return states.get(0);
  }
}
