package dev.paws.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** The Redis servers through their published ports. */
class RedisIT {
  private static final int REPLICATION_TIMEOUT_MS = 5_000;

  private final Stack stack = new Stack();

  @Test
  void aKeyWrittenOnThePrimaryIsReadOnBothReplicas() {
    String key = "it:" + UUID.randomUUID();
    try (var primary = connect("redis-primary")) {
      primary.setex(key, 60, "value");
      assertEquals(
          2, primary.waitReplicas(2, REPLICATION_TIMEOUT_MS), "replicas that have the key");
    }
    for (String service : new String[] {"redis-replica1", "redis-replica2"}) {
      try (var replica = connect(service)) {
        assertEquals("value", replica.get(key), service);
      }
    }
  }

  @Test
  void aReplicaRefusesToWrite() {
    try (var replica = connect("redis-replica1")) {
      var refusal = assertThrows(JedisDataException.class, () -> replica.set("key", "value"));
      assertTrue(refusal.getMessage().startsWith("READONLY"), refusal.getMessage());
    }
  }

  private Jedis connect(String service) {
    var jedis = new Jedis(stack.host(service), stack.port(service, 6379));
    jedis.auth(stack.variable("REDIS_PASSWORD"));
    return jedis;
  }
}
