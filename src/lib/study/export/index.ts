export * from './missing';
export * from './csv';
export * from './said';
export * from './tasks';
export * from './codebook';
export * from './r-script';
export * from './spss';
export * from './bundle';
