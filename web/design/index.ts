/** The face of the design system. */
export { cx } from './class-names.ts';
export { Button, buttonClass, IconButton, Key, Spinner } from './button.tsx';
export { Checkbox, FieldGroup, RadioGroup, SelectField, TextArea, TextField, type Option } from './field.tsx';
export { DateField, TimeField } from './date-field.tsx';
export { Combobox } from './combobox.tsx';
export { SuggestField, type Suggestion } from './suggest-field.tsx';
export { Dialog } from './dialog.tsx';
export { Fold, useFold } from './fold.tsx';
export { Menu, MenuHeading, MenuItem, MenuLine } from './menu.tsx';
export { toast, toastFailure } from './toast.ts';
export { Tabs, type TabItem } from './tabs.tsx';
export { Badge, claimLineClass, NotVerified, StatusChip, StatusIcon, StatusMeaning, type Tone } from './status.tsx';
export { Banner, EmptyState, Progress, Skeleton } from './feedback.tsx';
export { Card, List, Pager, Table, type Column } from './list.tsx';
export { Scrolled } from './scrolled.tsx';
export { Stepper, type Step } from './stepper.tsx';
export { FileDrop } from './file-drop.tsx';
export { scrollMotion } from './scroll-motion.ts';
