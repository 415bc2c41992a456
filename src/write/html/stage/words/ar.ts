import type { Words } from './words.ts';

export const ar: Words = {
  keys: {
    next: 'الخطوة أو الشريحة التالية؛ ومع Shift الشريحة التالية',
    previous: 'الخطوة أو الشريحة السابقة؛ ومع Shift الشريحة السابقة',
    ends: 'الشريحة الأولى، الشريحة الأخيرة',
    fullscreen: 'ملء الشاشة',
    overview: 'عرض جميع الشرائح',
    presenter: 'نافذة المقدّم',
    black: 'شاشة سوداء؛ أي مفتاح يعيد الشريحة',
    white: 'شاشة بيضاء؛ أي مفتاح يعيد الشريحة',
    help: 'هذه المساعدة',
  },
  slides: { slide: 'شريحة', position: (number, of) => `الشريحة ${number} من ${of}` },
  controls: {
    title: 'التحكم بالعرض',
    prev: 'السابق',
    next: 'التالي',
    fullscreen: 'ملء الشاشة (F)',
    overview: 'جميع الشرائح (O)',
    presenter: 'نافذة المقدّم (P)',
  },
  curtain: { black: 'الشاشة سوداء', white: 'الشاشة بيضاء' },
  help: { title: 'المفاتيح', close: 'إغلاق' },
};
