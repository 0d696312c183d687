document.body.textContent = 'Xin chào';
