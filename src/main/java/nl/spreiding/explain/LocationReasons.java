package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.ledger.ChildrenMoved;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Status;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;

/** Reasons about the locations of a municipality and the children who live there. */
final class LocationReasons {
  private final OutcomeIndex index;
  private final List<PoolFacts> poolFactsList;
  private final MunicipalityProblem m;

  LocationReasons(OutcomeIndex index, List<PoolFacts> poolFactsList, MunicipalityProblem m) {
    this.index = index;
    this.poolFactsList = poolFactsList;
    this.m = m;
  }

  List<Reason> list() {
    List<Reason> list = new ArrayList<>();
    located(list);
    for (Site site : index.siteList(m.code())) {
      if (site.location() != null) {
        location(list, site, site.location());
      }
    }
    childrenKept(list);
    durable(list);
    return list;
  }

  private void located(List<Reason> list) {
    long located = index.located(m);
    if (located == 0) {
      long known = index.siteList(m.code()).stream().filter(s -> s.location() != null).count();
      list.add(
          known == 0
              ? Reason.of(ReasonCode.NO_LOCATIONS)
              : Reason.of(ReasonCode.NONE_LOCATED, "known", known));
      return;
    }
    list.add(
        Reason.of(
            ReasonCode.LOCATED,
            "located",
            located,
            "until",
            index.countsUntil(),
            "open",
            located(Status.OPEN),
            "agreed",
            located(Status.AGREED),
            "offered",
            located(Status.OFFERED),
            "candidate",
            located(Status.CANDIDATE)));
  }

  private long located(Status status) {
    return index.siteList(m.code()).stream()
        .filter(s -> s.location() != null && s.location().status() == status)
        .mapToLong(s -> index.outcome().distribution().places(s))
        .sum();
  }

  private void location(List<Reason> list, Site site, Location location) {
    long places = index.outcome().distribution().places(site);
    pin(list, site, location);
    if (!site.counts()) {
      notCounted(list, location);
    } else if (location.status() == Status.OPEN && places < location.placesNow()) {
      list.add(fewer(site, location, places));
    } else if (location.status() != Status.OPEN && places > 0) {
      list.add(opened(site, location, places));
    } else if (location.status() != Status.OPEN && site.domain().highest() > 0) {
      list.add(unused(site, location));
    } else if (location.status() == Status.OPEN && !location.mayClose() && site.pinned() == null) {
      list.add(
          Reason.of(
              ReasonCode.LOCATION_FIXED,
              "location",
              location.name(),
              "id",
              location.id().value(),
              "places",
              places,
              "least",
              site.rule().lowest()));
    }
  }

  private static Reason opened(Site site, Location location, long places) {
    return Reason.of(
        ReasonCode.LOCATION_OPENED,
        "location",
        location.name(),
        "id",
        location.id().value(),
        "status",
        status(location.status()),
        "places",
        places,
        "cost",
        site.openingPrice());
  }

  private Reason unused(Site site, Location location) {
    PoolFacts facts =
        poolFactsList.get(index.outcome().problem().poolOf(m, site.kind().taskKind()).index());
    return Reason.of(
        ReasonCode.LOCATION_UNUSED,
        "location",
        location.name(),
        "id",
        location.id().value(),
        "status",
        status(location.status()),
        "least",
        site.domain().min(),
        "most",
        site.domain().highest(),
        "cost",
        site.openingPrice(),
        "area",
        facts.area(),
        "task",
        PoolFacts.name(facts.pool().taskKind()),
        "short",
        facts.shortage());
  }

  private static Bilingual status(Status status) {
    return switch (status) {
      case OPEN -> new Bilingual("in gebruik", "in use");
      case AGREED -> new Bilingual("toegezegd", "agreed");
      case OFFERED -> new Bilingual("aangeboden", "offered");
      case CANDIDATE -> new Bilingual("kandidaat", "candidate");
    };
  }

  private void pin(List<Reason> list, Site site, Location location) {
    for (Pin pin : index.outcome().shelterCase().pinList()) {
      if (pin instanceof Pin.OfLocation p && p.location().equals(location.id())) {
        list.add(
            Reason.of(
                ReasonCode.PINNED_LOCATION,
                "location",
                location.name(),
                "id",
                site.id(),
                "pinned",
                p.places(),
                "author",
                p.author(),
                "why",
                p.reason()));
      }
    }
  }

  private void notCounted(List<Reason> list, Location location) {
    boolean late = location.openFrom() != null && location.openFrom().isAfter(index.countsUntil());
    if (late) {
      list.add(
          Reason.of(
              ReasonCode.LOCATION_LATE,
              "location",
              location.name(),
              "id",
              location.id().value(),
              "from",
              location.openFrom(),
              "counts",
              index.countsUntil()));
    } else if (location.openUntil() != null) {
      list.add(
          Reason.of(
              ReasonCode.LOCATION_ENDS,
              "location",
              location.name(),
              "id",
              location.id().value(),
              "now",
              location.status() == Status.OPEN ? location.placesNow() : location.maxPlaces(),
              "until",
              location.openUntil(),
              "counts",
              index.countsUntil(),
              "children",
              location.children()));
    }
  }

  private Reason fewer(Site site, Location location, long places) {
    long fewer = location.placesNow() - places;
    return Reason.of(
        places == 0 ? ReasonCode.LOCATION_CLOSES : ReasonCode.LOCATION_SHRINKS,
        "location",
        location.name(),
        "id",
        location.id().value(),
        "now",
        location.placesNow(),
        "places",
        places,
        "children",
        ChildrenMoved.of(site, places).byDecision(),
        "cost",
        Math.multiplyExact(fewer, site.childrenMovedPrice()));
  }

  private void childrenKept(List<Reason> list) {
    long kept = 0;
    for (Site site : index.siteList(m.code())) {
      Location location = site.location();
      if (location != null && site.counts()) {
        ChildrenMoved moved = ChildrenMoved.of(site, index.outcome().distribution().places(site));
        kept += location.children() - moved.byDecision();
      }
    }
    if (kept > 0) {
      list.add(Reason.of(ReasonCode.CHILDREN_KEPT, "children", kept));
    }
  }

  private void durable(List<Reason> list) {
    long regular = index.tally().durable(m, Kind.REGULAR);
    if (Measures.belowMinimum(regular, m.minimumDurableRegular()) > 0) {
      list.add(
          Reason.of(
              ReasonCode.DURABLE_REGULAR_SMALL,
              "durable",
              regular,
              "minimum",
              m.minimumDurableRegular()));
    }
    long special = index.tally().durableSpecial(m);
    if (Measures.belowMinimum(special, m.minimumDurableSpecial()) > 0) {
      list.add(
          Reason.of(
              ReasonCode.DURABLE_SPECIAL_SMALL,
              "durable",
              special,
              "minimum",
              m.minimumDurableSpecial()));
    }
  }
}
