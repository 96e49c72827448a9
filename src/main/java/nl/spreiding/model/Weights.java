package nl.spreiding.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The weights of the soft constraints: a choice (keuze), in points per unit of the measure. One
 * point is about one place not delivered by a municipality that delivers nothing.
 *
 * @param name name of the weight set, or {@code custom}
 * @param byKey a non-negative weight for every key
 */
public record Weights(String name, Map<WeightKey, BigFraction> byKey) {
  /** Copies the map in the order of the keys; every key must be there. */
  public Weights {
    EnumMap<WeightKey, BigFraction> copy = new EnumMap<>(byKey);
    for (WeightKey key : WeightKey.values()) {
      if (!copy.containsKey(key)) {
        throw new IllegalArgumentException(
            "The weight set (" + name + ") has no weight for (" + key.text() + ").");
      }
    }
    byKey = Collections.unmodifiableMap(copy);
  }

  /**
   * The weight of one key.
   *
   * @param key which weight
   * @return points per unit
   */
  public BigFraction of(WeightKey key) {
    return byKey.get(key);
  }

  /**
   * A copy with one weight changed.
   *
   * @param key which weight
   * @param value its new value
   * @return the changed set; its name says that it is changed
   */
  public Weights with(WeightKey key, BigFraction value) {
    EnumMap<WeightKey, BigFraction> copy = new EnumMap<>(byKey);
    copy.put(key, value);
    return new Weights(name.endsWith("*") ? name : name + "*", copy);
  }
}
