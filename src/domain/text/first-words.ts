/** Words that ask for a first time: 首次达到, 首破. A sum that is reached by now may have been reached before. */
export const FIRST_TIME = /首[次度破]/;
