/**
 * Filters by facet: what there is to choose, what is chosen, and what fits. The library, the lists and the
 * search page share them. A value of a facet has a number; a thing that can be filtered is the list of the
 * numbers of its values.
 */

/** @typedef {[name: string, title: string, values: [value: string, label: string][]]} OfferedFacet */
/** @typedef {{ number: number, value: string, label: string }} FacetValue */
/** @typedef {{ at: number, name: string, title: string, values: FacetValue[] }} Facet */
/** @typedef {readonly number[]} Numbers the numbers of a thing's values */

/**
 * What a reader has chosen of a facet: numbers of values; of a value that there is not, its name. That
 * fits nothing, and is kept to be shown.
 *
 * @typedef {Set<number | string>} Choice
 */

/** The facets of a list with what is chosen of each. */
export class Facets {
  /** @param {OfferedFacet[]} offered */
  constructor(offered) {
    /** @type {Facet[]} */
    this.facets = [];
    /** @type {number[]} which facet a value belongs to, by its number */
    this.facetOf = [];
    /** @type {Map<string, number>} */
    this.numberOf = new Map();
    for (const [name, title, values] of offered) {
      /** @type {Facet} */
      const facet = { at: this.facets.length, name, title, values: [] };
      for (const [value, label] of values) {
        const number = this.facetOf.length;
        this.facetOf.push(facet.at);
        this.numberOf.set(`${name}:${value}`, number);
        facet.values.push({ number, value, label });
      }
      this.facets.push(facet);
    }
    /** @type {Choice[]} */
    this.chosen = this.facets.map(() => new Set());
  }

  /**
   * Take the choice from an address.
   *
   * @param {URLSearchParams} parameters
   */
  read(parameters) {
    this.chosen = this.facets.map(({ name }) => {
      const values = parameters.getAll(name);
      return new Set(values.map((value) => this.numberOf.get(`${name}:${value}`) ?? value));
    });
  }

  /**
   * Put the choice into an address: values in their order, then those that there are not.
   *
   * @param {URLSearchParams} parameters
   */
  write(parameters) {
    for (const { at, name, values } of this.facets) {
      for (const { number, value } of values) {
        if (this.chosen[at].has(number)) parameters.append(name, value);
      }
      for (const choice of this.chosen[at]) {
        if (typeof choice === "string") parameters.append(name, choice);
      }
    }
  }

  /** Whether anything is chosen. */
  get anyChosen() {
    return this.chosen.some((choice) => choice.size > 0);
  }

  clear() {
    this.chosen.forEach((choice) => choice.clear());
  }

  /**
   * The words for a choice, its facet's title first.
   *
   * @param {Facet} facet
   * @param {number | string} choice
   */
  nameOf(facet, choice) {
    const known = facet.values.find(({ number }) => number === choice);
    return `${facet.title}: ${known ? known.label : choice}`;
  }

  /**
   * Say which things fit, and for each value how many would if it were chosen beside its neighbours.
   * Values of one facet widen the choice, different facets narrow it.
   *
   * @param {Numbers[]} things
   * @returns {{ fitting: number[], counts: Uint32Array }} places of what fits; a count for each value
   */
  count(things) {
    const counts = new Uint32Array(this.facetOf.length);
    /** @type {number[]} */
    const fitting = [];
    const active = this.facets.map(({ at }) => at).filter((at) => this.chosen[at].size);
    things.forEach((numbers, place) => {
      const missed = active.filter((at) => !numbers.some((number) => this.chosen[at].has(number)));
      if (missed.length > 1) return;
      if (!missed.length) fitting.push(place);
      for (const number of numbers) {
        if (!missed.length || this.facetOf[number] === missed[0]) counts[number] += 1;
      }
    });
    return { fitting, counts };
  }
}
