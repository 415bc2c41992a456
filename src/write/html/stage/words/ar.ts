import type { Words } from './words.ts';

export const ar: Words = {
  keys: {
    next: 'الخطوة أو الشريحة التالية؛ ومع Shift الشريحة التالية',
    previous: 'الخطوة أو الشريحة السابقة؛ ومع Shift الشريحة السابقة',
    ends: 'الشريحة الأولى، الشريحة الأخيرة',
    fullscreen: 'ملء الشاشة',
    overview: 'عرض جميع الشرائح',
    presenter: 'نافذة المقدّم',
    search: 'الانتقال إلى شريحة برقمها أو بكلماتها',
    black: 'شاشة سوداء؛ أي مفتاح يعيد الشريحة',
    white: 'شاشة بيضاء؛ أي مفتاح يعيد الشريحة',
    help: 'هذه المساعدة',
    laser: 'مؤشر الليزر',
    pen: 'القلم',
    eraser: 'الممحاة',
    undo: 'تراجع عن آخر رسم',
    redo: 'أعد الرسم',
    clear: 'امسح ما رُسم على هذه الشريحة',
    zoom: 'تكبير موضع؛ واسحب للتحريك',
    pause: 'إيقاف العرض التلقائي أو متابعته',
  },
  pen: {
    title: 'القلم',
    red: 'أحمر',
    blue: 'أزرق',
    yellow: 'أصفر',
    thin: 'رفيع',
    medium: 'متوسط',
    thick: 'عريض',
    eraser: 'ممحاة',
    undo: 'تراجع',
    redo: 'إعادة',
    clear: 'امسح هذه الشريحة',
    close: 'ضع القلم',
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
  overview: { title: 'عرض جميع الشرائح' },
  search: {
    title: 'الانتقال إلى شريحة',
    hint: 'رقم الشريحة أو كلمات منها',
    hintWithNotes: 'رقم، أو كلمات من الشريحة أو من ملاحظاتها',
    results: 'الشرائح',
    notes: 'ملاحظات',
    found: (slides) => {
      if (slides === 0) return 'لا توجد شريحة';
      if (slides === 1) return 'شريحة واحدة';
      if (slides === 2) return 'شريحتان';
      return slides % 100 >= 3 && slides % 100 <= 10 ? `${slides} شرائح` : `${slides} شريحة`;
    },
  },
  curtain: { black: 'الشاشة سوداء', white: 'الشاشة بيضاء' },
  presenter: { blocked: 'لم يفتح المتصفح نافذة. اسمح لهذه الصفحة بالنوافذ المنبثقة.' },
  help: { title: 'المفاتيح', close: 'إغلاق' },
};
