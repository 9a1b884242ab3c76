throw new RangeError('whoever loads me gets this');
