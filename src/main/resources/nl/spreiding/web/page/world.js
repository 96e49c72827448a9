/** The case, indexed: everything that has a code can be found by it. */

export const world = (answer) => {
  const found = {
    ...answer,
    parameters: Array.isArray(answer.parameters)
      ? answer.parameters
      : Object.entries(answer.parameters).map(([name, value]) => ({ name, value })),
    // What a change of a task replaces: the sum before exchanges between provinces.
    provinces: answer.provinces.map((p) => ({
      ...p,
      taskBeforeExchange: p.taskBeforeExchange ?? p.indicative,
      taskAmvBeforeExchange: p.taskAmvBeforeExchange ?? p.indicativeAmv,
    })),
  };
  const province = new Map(found.provinces.map((p) => [p.code, p]));
  const municipalityList = found.municipalities.map((m) => ({
    ...m,
    province: m.provinceCode,
    provinceName: province.get(m.provinceCode).name,
  }));
  const names = new Intl.Collator("nl");
  const byName = (a, b) => names.compare(a.name, b.name);
  const locationList = found.locations.map((l) => ({ ...l, municipality: l.municipalityCode }));
  const byMunicipality = new Map(municipalityList.map((m) => [m.code, []]));
  locationList.forEach((l) => byMunicipality.get(l.municipality)?.push(l));
  return {
    case: found,
    provinceList: [...found.provinces].sort(byName),
    province,
    municipalityList: municipalityList.sort(byName),
    municipality: new Map(municipalityList.map((m) => [m.code, m])),
    locationList,
    location: new Map(locationList.map((l) => [l.id, l])),
    locationsOf: (code) => byMunicipality.get(code) ?? [],
  };
};

/** A label of the case in a language; what has none is shown as it is. */
export const label = (found, group, key, language) => found.labels[group]?.[key]?.[language] ?? key;
