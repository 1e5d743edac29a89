package dev.paws.core.desired;

import dev.paws.core.engine.spec.ResourceSpec.BlkioSpec;
import java.util.List;
import java.util.Optional;

/** Binds block device weights and rates (Compose specification, services.blkio_config). */
final class BlkioBinder {
  private BlkioBinder() {}

  static Optional<BlkioSpec> bind(MappingBinder service) {
    return service
        .child("blkio_config", Kind.BLKIO)
        .map(
            blkio ->
                new BlkioSpec(
                    blkio.integer("weight").filter(weight -> weight != 0),
                    rates(blkio, "weight_device", "weight"),
                    rates(blkio, "device_read_bps", "rate"),
                    rates(blkio, "device_read_iops", "rate"),
                    rates(blkio, "device_write_bps", "rate"),
                    rates(blkio, "device_write_iops", "rate")));
  }

  private static List<BlkioSpec.Rate> rates(MappingBinder blkio, String key, String value) {
    return blkio.children(key, Kind.BLKIO_RATE).stream()
        .map(
            rate ->
                new BlkioSpec.Rate(
                    rate.text(written(rate, "path")).orElse(""),
                    rate.number(written(rate, value)).orElse(0L)))
        .toList();
  }

  /**
   * Returns the key as it is written: Docker Compose 2.26 prints these keys with a capital letter,
   * newer ones do not.
   */
  private static String written(MappingBinder rate, String key) {
    String capital = Character.toUpperCase(key.charAt(0)) + key.substring(1);
    return rate.has(capital) ? capital : key;
  }
}
