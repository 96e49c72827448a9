package nl.spreiding.testing;

import com.google.ortools.linearsolver.MPVariable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole number plus variables times whole numbers, with the range in which its value must lie.
 */
final class LinearSum {
  private final Map<MPVariable, Long> coefficientByVariable = new LinkedHashMap<>();
  private long constant;
  private long lowest;
  private long highest;

  static LinearSum of(long number) {
    return new LinearSum().plus(number);
  }

  static LinearSum of(MPVariable variable) {
    return new LinearSum().plus(variable, 1);
  }

  LinearSum plus(long number) {
    constant = Math.addExact(constant, number);
    lowest = Math.addExact(lowest, number);
    highest = Math.addExact(highest, number);
    return this;
  }

  LinearSum plus(MPVariable variable, long coefficient) {
    if (coefficient != 0) {
      coefficientByVariable.merge(variable, coefficient, Math::addExact);
      long a = Math.multiplyExact(coefficient, Math.round(variable.lb()));
      long b = Math.multiplyExact(coefficient, Math.round(variable.ub()));
      lowest = Math.addExact(lowest, Math.min(a, b));
      highest = Math.addExact(highest, Math.max(a, b));
    }
    return this;
  }

  LinearSum plus(LinearSum other, long factor) {
    constant = Math.addExact(constant, Math.multiplyExact(factor, other.constant));
    other.coefficientByVariable.forEach(
        (variable, coefficient) ->
            coefficientByVariable.merge(
                variable, Math.multiplyExact(factor, coefficient), Math::addExact));
    long a = Math.multiplyExact(factor, other.lowest);
    long b = Math.multiplyExact(factor, other.highest);
    lowest = Math.addExact(lowest, Math.min(a, b));
    highest = Math.addExact(highest, Math.max(a, b));
    return this;
  }

  LinearSum plus(LinearSum other) {
    return plus(other, 1);
  }

  LinearSum copy() {
    return new LinearSum().plus(this);
  }

  Map<MPVariable, Long> coefficients() {
    return coefficientByVariable;
  }

  long constant() {
    return constant;
  }

  /** No value is lower; some value need not be as low. */
  long lowest() {
    return lowest;
  }

  /** No value is higher; some value need not be as high. */
  long highest() {
    return highest;
  }

  boolean fixed() {
    return lowest == highest;
  }

  double value() {
    double sum = constant;
    for (Map.Entry<MPVariable, Long> entry : coefficientByVariable.entrySet()) {
      sum += entry.getValue() * entry.getKey().solutionValue();
    }
    return sum;
  }
}
