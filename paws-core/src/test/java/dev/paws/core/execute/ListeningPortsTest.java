package dev.paws.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListeningPortsTest {
  @Test
  void only_sockets_that_listen_for_other_machines_count() {
    String tables =
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid
           0: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
           1: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
           2: 020011AC:9C40 030011AC:0050 01 00000000:00000000 00:00000000 00000000     0
          sl  local_address                         remote_address                        st
           0: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A
           1: 00000000000000000000000001000000:18EB 00000000000000000000000000000000:0000 0A
        """;

    assertThat(ListeningPorts.parse(tables)).containsExactlyInAnyOrder(8080, 80);
    assertThat(ListeningPorts.parse("")).isEmpty();
  }
}
