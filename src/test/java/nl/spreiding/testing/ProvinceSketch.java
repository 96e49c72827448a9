package nl.spreiding.testing;

import nl.spreiding.model.ProvinceCode;
import nl.spreiding.problem.ProvinceProblem;

/** A province in a {@linkplain Problems tiny problem}. */
public final class ProvinceSketch {
  private final Problems problems;
  private final int index;
  private long task;
  private long amvTask;
  private long threshold75;
  private long target75Price;

  ProvinceSketch(Problems problems, int index) {
    this.problems = problems;
    this.index = index;
  }

  /** The task other than amv. */
  public ProvinceSketch task(long places) {
    task = places;
    return this;
  }

  /** The amv task. */
  public ProvinceSketch amvTask(long places) {
    amvTask = places;
    return this;
  }

  /** TARGET_75: places on known locations wanted, and micro-points per place short of them. */
  public ProvinceSketch target75(long places, long price) {
    threshold75 = places;
    target75Price = price;
    return this;
  }

  /** One more municipality in this province; codes count up from GM0001 over the country. */
  public MunicipalitySketch municipality() {
    return problems.municipality(this);
  }

  int index() {
    return index;
  }

  ProvinceProblem build() {
    ProvinceCode code = new ProvinceCode("PV%02d".formatted(index + 1));
    return new ProvinceProblem(
        index, code, "Provincie " + code, task, amvTask, threshold75, target75Price);
  }
}
