/**
 * Runs before anything of a page can be painted, its title in the tab included: whoever has left does not see it again, not even
 * until `leaving.ts` has come. The words of that file; the only script inside a page, named by its hash in the policy.
 */
export const unseenScript =
  "try{sessionStorage.left==null||performance.navigation.type==0||(stop(),location.replace(document.documentElement.dataset.exit||'about:blank'))}catch(e){}"
