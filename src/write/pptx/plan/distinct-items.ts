// The plan knows items by their ids. A Scene promises that these are unique on a slide; where one is not, both items have
// to be written all the same, so the later one gets an id of its own.
import type { Scene, SceneItem, SceneSlide } from '../../../scene/types.ts';

/** The same scene with each id once on its slide, in groups too. Slides that keep the promise are the same objects. */
export function withDistinctItems(scene: Scene): Scene {
  const slides = scene.slides.map(distinctSlide);
  return slides.every((slide, index) => slide === scene.slides[index]) ? scene : { ...scene, slides };
}

function distinctSlide(slide: SceneSlide): SceneSlide {
  const taken = new Set<string>();
  let changed = false;
  const fresh = (id: string): string => {
    if (!taken.has(id)) return id;
    changed = true;
    let number = 2;
    while (taken.has(`${id} ${number}`)) number += 1;
    return `${id} ${number}`;
  };
  const distinct = (item: SceneItem): SceneItem => {
    const id = fresh(item.id);
    taken.add(id);
    return item.kind === 'group' ? { ...item, id, items: item.items.map(distinct) } : { ...item, id };
  };
  const items = slide.items.map(distinct);
  return changed ? { ...slide, items } : slide;
}
